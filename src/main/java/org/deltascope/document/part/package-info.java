/** The parts of a document, each with the keys that this version does not know. */
package org.deltascope.document.part;
