package org.deltascope.formula.algebra;

import org.deltascope.matrix.Matrix;

/**
 * An expression that has a value.
 *
 * @param expr the expression
 * @param value at the moment it was evaluated at
 */
public record Evaluated(Expr expr, Matrix value) implements Outcome {}
