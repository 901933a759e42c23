package org.deltascope.formula.derive;

import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Trace;

/**
 * A small network of whole numbers on which two sides differ.
 *
 * @param trace of its update
 * @param left value of the left side
 * @param right value of the right side
 */
public record Counterexample(Trace trace, Matrix left, Matrix right) {}
