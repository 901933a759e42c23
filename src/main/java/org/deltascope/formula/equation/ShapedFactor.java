package org.deltascope.formula.equation;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.matrix.Shape;

/**
 * A factor of a formula with its shape, as it is written under it.
 *
 * @param factor such as W² in (W²)ᵀδ²
 * @param shape of the factor
 */
public record ShapedFactor(Expr factor, Shape shape) {}
