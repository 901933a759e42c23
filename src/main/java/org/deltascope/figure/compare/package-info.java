/** What is different in two runs, as a figure. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.compare;
