package org.deltascope.formula.algebra;

/** What shape inference says of an expression: its shape, or why it has none. */
public sealed interface Inferred permits Typed, Problem {}
