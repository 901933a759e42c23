/** A lecture's places: the key {@code view.scenes}. */
package org.deltascope.document.scene;
