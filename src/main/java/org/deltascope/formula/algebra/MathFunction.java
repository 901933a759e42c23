package org.deltascope.formula.algebra;

import org.deltascope.nn.Elementwise;

/**
 * A function in a formula. Those with a closed form are written in it, but evaluated as the network
 * evaluates them, which is stable where the closed form overflows.
 */
public sealed interface MathFunction {

  /**
   * An activation by its name, entry by entry: σ(z).
   *
   * @param activation which
   */
  record Activation(Elementwise activation) implements MathFunction {}

  /**
   * The derivative of an activation by its name, entry by entry: σ′(z).
   *
   * @param activation of which
   */
  record Slope(Elementwise activation) implements MathFunction {}

  /**
   * An activation in closed form: 1/(1 + e⁻ᶻ).
   *
   * @param activation which
   */
  record ClosedForm(Elementwise activation) implements MathFunction {}

  /** The softmax of a column. */
  record Softmax() implements MathFunction {}

  /**
   * One entry of a softmax in closed form: e^zᵢ / (e^z₁ + … + e^zₙ). Its arguments are z₁ … zₙ.
   *
   * @param index i, from 0
   */
  record SoftmaxEntry(int index) implements MathFunction {}

  /**
   * −(t ln y + (1 − t) ln(1 − y)), from the arguments t, y and z with y = σ(z).
   *
   * @param inZ whether its numbers are written in z, because some y says too little
   */
  record BinaryCrossEntropy(boolean inZ) implements MathFunction {}

  /**
   * −t ln yᵢ, from the arguments t, yᵢ and z₁ … zₙ with y = softmax(z).
   *
   * @param index i, from 0
   * @param inZ whether its numbers are written in z, because some y says too little
   */
  record CrossEntropy(int index, boolean inZ) implements MathFunction {}

  /** The natural logarithm, entry by entry. */
  record Ln() implements MathFunction {}

  /** The exponential function, entry by entry. */
  record Exp() implements MathFunction {}

  /** The square root, entry by entry. */
  record Root() implements MathFunction {}

  /** √x + ε, entry by entry, from the arguments x and ε. */
  record RootPlus() implements MathFunction {}

  /** ‖u‖², the sum of the squares of all entries. */
  record SquaredNorm() implements MathFunction {}

  /** The square matrix with a column on its diagonal. */
  record Diagonal() implements MathFunction {}

  /** The absolute value, entry by entry. */
  record Absolute() implements MathFunction {}

  /**
   * The sum of entries.
   *
   * @param axis of which
   */
  record Total(Axis axis) implements MathFunction {}

  /**
   * The mean of entries.
   *
   * @param axis of which
   */
  record Average(Axis axis) implements MathFunction {}

  /** The Jacobian of the softmax of a column z, diag(p) − ppᵀ: what stands for its slope. */
  record Jacobian() implements MathFunction {}

  /** A matrix of ones, from the arguments rows and columns. */
  record Filled() implements MathFunction {}

  /**
   * Two matrices as one, side by side or the second below the first. A number fills its column or
   * row: [1; x] has a 1 above each column of x.
   *
   * @param axis along the rows or down the columns
   */
  record Joined(Axis axis) implements MathFunction {}

  /** 1, 0 or −1 as a number is positive, 0 or negative, entry by entry. */
  record Signum() implements MathFunction {}
}
