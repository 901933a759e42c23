/** What the quantities of a document are called, in its notation. */
package org.deltascope.document.naming;
