/** The loss over one weight, all others as they are. */
package org.deltascope.figure.slice;
