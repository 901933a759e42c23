package org.deltascope.formula.algebra;

import org.deltascope.matrix.Shape;

/**
 * An expression that has a shape.
 *
 * @param expr the expression
 * @param shape of its value
 */
public record Typed(Expr expr, Shape shape) implements Inferred {}
