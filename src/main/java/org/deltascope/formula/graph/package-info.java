/** An update taken apart into single numbers and the operations between them. */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.graph;
