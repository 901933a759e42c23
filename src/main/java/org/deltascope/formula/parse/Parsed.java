package org.deltascope.formula.parse;

/** What reading a text comes to: a formula, or why it is none. */
public sealed interface Parsed permits ParsedFormula, Unreadable {}
