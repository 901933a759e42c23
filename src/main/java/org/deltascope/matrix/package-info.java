/**
 * Float64 matrices and their operations.
 *
 * <p>A {@link org.deltascope.matrix.Matrix} is a value: whoever holds one may keep it, compare it
 * and show it, and nothing changes it later. A {@link org.deltascope.matrix.MatrixBuffer} is the
 * same thing to write into, for the training loop, which must not allocate. Both keep every row in
 * an array of its own, because the compiler vectorizes loops over such rows and hardly those over
 * one flat array. However a product is computed, for whichever size, every entry is the sum of its
 * terms in increasing order of the inner index, starting from +0.0 and rounded after each
 * operation, so that each kernel gives the same bits as the textbook triple loop, on every machine.
 */
package org.deltascope.matrix;
