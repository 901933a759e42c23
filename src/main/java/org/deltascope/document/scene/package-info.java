/**
 * What a document keeps of how it is looked at: keys of {@code view}, such as a lecture's places.
 */
package org.deltascope.document.scene;
