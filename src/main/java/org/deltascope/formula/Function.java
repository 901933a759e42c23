package org.deltascope.formula;

import org.deltascope.nn.Elementwise;

/**
 * A function in a formula. Those with a closed form are written in it, but evaluated as the network
 * evaluates them, which is stable where the closed form overflows.
 */
public sealed interface Function {

  /**
   * An activation by its name, entry by entry: σ(z).
   *
   * @param activation which
   */
  record Activation(Elementwise activation) implements Function {}

  /**
   * The derivative of an activation by its name, entry by entry: σ′(z).
   *
   * @param activation of which
   */
  record Slope(Elementwise activation) implements Function {}

  /**
   * An activation in closed form: 1/(1 + e⁻ᶻ).
   *
   * @param activation which
   */
  record ClosedForm(Elementwise activation) implements Function {}

  /** The softmax of a column. */
  record Softmax() implements Function {}

  /**
   * One entry of a softmax in closed form: e^zᵢ / (e^z₁ + … + e^zₙ). Its arguments are z₁ … zₙ.
   *
   * @param index i, from 0
   */
  record SoftmaxEntry(int index) implements Function {}

  /**
   * −(t ln y + (1 − t) ln(1 − y)), from the arguments t, y and z with y = σ(z).
   *
   * @param inZ whether its numbers are written in z, because some y says too little
   */
  record BinaryCrossEntropy(boolean inZ) implements Function {}

  /**
   * −t ln yᵢ, from the arguments t, yᵢ and z₁ … zₙ with y = softmax(z).
   *
   * @param index i, from 0
   * @param inZ whether its numbers are written in z, because some y says too little
   */
  record CrossEntropy(int index, boolean inZ) implements Function {}

  /** The natural logarithm, entry by entry. */
  record Ln() implements Function {}

  /** The exponential function, entry by entry. */
  record Exp() implements Function {}

  /** The square root, entry by entry. */
  record Root() implements Function {}

  /** √x + ε, entry by entry, from the arguments x and ε. */
  record RootPlus() implements Function {}

  /** ‖u‖², the sum of the squares of all entries. */
  record SquaredNorm() implements Function {}

  /** The square matrix with a column on its diagonal. */
  record Diagonal() implements Function {}
}
