/** The computation graph of an update, number by number. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.graph;
