/** Documents that begin with one line, such as {@code 2-3-1 relu sigmoid}. */
package org.deltascope.document.create;
