package org.deltascope.formula.modules;

import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.prose.RichText;

/**
 * The Jacobian of a module, and the gradient as its product with it.
 *
 * @param why what it looks like, and what follows from that
 * @param statement the gradient handed on, with the Jacobian written out
 * @param matrices the same with numbers
 */
public record ModuleJacobian(RichText why, Statement statement, MatrixEquation matrices) {}
