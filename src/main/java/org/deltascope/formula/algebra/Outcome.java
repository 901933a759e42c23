package org.deltascope.formula.algebra;

/** What the evaluation of an expression comes to: its value, or why it has none. */
public sealed interface Outcome permits Evaluated, Problem {}
