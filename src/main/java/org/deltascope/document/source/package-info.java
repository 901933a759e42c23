/** Where in a file something stands, what is wrong with it, and how large it may be. */
package org.deltascope.document.source;
