package org.deltascope.formula.mistake;

import java.util.Locale;

/** Well-known mistakes. A tag never changes. */
public enum Tag {
  /** W instead of Wᵀ. */
  TRANSPOSE_LEFT_OUT,
  /** Wᵀ instead of W. */
  TRANSPOSE_ADDED,
  /** W⁻¹ instead of Wᵀ. */
  INVERSE_FOR_TRANSPOSE,
  /** The chain rule multiplied in reading order, as if all were numbers. */
  READING_ORDER,
  /** Two factors of a matrix product in the wrong order. */
  FACTORS_EXCHANGED,
  /** The rule for row vectors used with columns. */
  ROW_RULE,
  /** x δᵀ instead of δ xᵀ. */
  GRADIENT_TRANSPOSED,
  /** A Kronecker product of the wrong two. */
  KRON_FOR_OUTER,
  /** The layer's own output where its input belongs. */
  OUTPUTS_FOR_INPUTS,
  /** x where aˡ⁻¹ belongs. */
  INPUT_OF_NETWORK,
  /** z where a belongs. */
  Z_FOR_A,
  /** ∂W = δ. */
  INPUT_LEFT_OUT,
  /** The index of a layer off by one. */
  LAYER_SLIP,
  /** δ taken from two layers above. */
  LAYER_SKIPPED,
  /** ⊙ σ′ forgotten. */
  SLOPE_LEFT_OUT,
  /** ∂L/∂a of the layer above sent back instead of its δ. */
  SLOPE_OF_ABOVE_LEFT_OUT,
  /** ⊙ σ′ inside the transposed product. */
  SLOPE_INSIDE,
  /** ⊙ σ′ of the layer above outside the transposed product. */
  SLOPE_OUTSIDE,
  /** σ′(a) instead of σ′(z). */
  SLOPE_AT_A,
  /** σ′ taken at y − t. */
  SLOPE_AT_ERROR,
  /** The slope of another activation. */
  SLOPE_OF_OTHER_ACTIVATION,
  /** σ(z) instead of σ′(z). */
  VALUE_FOR_SLOPE,
  /** A slope kept though cross-entropy cancels it. */
  SLOPE_KEPT,
  /** δ = y − t with a squared error. */
  SLOPE_CANCELLED,
  /** A slope multiplied once more. */
  SLOPE_TWICE,
  /** Only ∂pᵢ/∂zᵢ of a softmax. */
  SOFTMAX_DIAGONAL,
  /** W after the update used for δ. */
  UPDATED_WEIGHTS,
  /** A way to L missing. */
  PATH_LEFT_OUT,
  /** A product of sums for a sum of products. */
  SUMS_MULTIPLIED,
  /** The derivative of a weight. */
  DERIVATIVE_OF_WEIGHT,
  /** Σ ∂L/∂w instead of Σ wδ. */
  GRADIENTS_FOR_CARRIED,
  /** Activations multiplied along the way. */
  ACTIVATIONS_FOR_WEIGHTS,
  /** Outputs carried back instead of errors. */
  ACTIVATIONS_SUMMED,
  /** "Output minus target" of a hidden neuron in place of its weight. */
  ERROR_FOR_WEIGHT,
  /** The sign of all of it, or of a term. */
  SIGN,
  /** 2, ½ or 4 that does not belong there. */
  FACTOR,
  /** The sum over the samples not divided, or divided twice. */
  BATCH_MEAN_MISSING,
  /** ∂b with a column for each sample. */
  BIAS_NOT_SUMMED,
  /** ∂b = δ ⊙ b. */
  BIAS_MULTIPLIED,
  /** z without its bias. */
  BIAS_FORGOTTEN,
  /** A bias taken as not trained. */
  BIAS_FROZEN,
  /** One number for the biases of a layer. */
  BIAS_SHARED,
  /** w + η∂w. */
  UPDATE_ADDED,
  /** A summand forgotten. */
  SUMMAND_LEFT_OUT,
  /** A factor forgotten. */
  FACTOR_LEFT_OUT,
  /** A matrix product where entries are multiplied. */
  PRODUCT_FOR_HADAMARD,
  /** A product entry by entry where matrices are multiplied. */
  HADAMARD_FOR_PRODUCT,
  /** Right from intermediate values that were rounded too early. */
  ROUNDED_ON_THE_WAY,
  /** The decimal point at another place. */
  DECIMAL_SLIP,
  /** Two digits exchanged. */
  DIGITS_SWAPPED,
  /** Two weights, or what belongs to them, exchanged. */
  WEIGHTS_SWAPPED;

  /** {@return whether it says only what was done to the formula, where another mistake says why} */
  public boolean isGeneric() {
    return switch (this) {
      case FACTOR_LEFT_OUT,
          SUMMAND_LEFT_OUT,
          FACTORS_EXCHANGED,
          PRODUCT_FOR_HADAMARD,
          HADAMARD_FOR_PRODUCT,
          TRANSPOSE_ADDED ->
          true;
      case Tag _ -> false;
    };
  }

  /** {@return whether it is one of numbers, not of formulas: a slip in writing or copying them} */
  public boolean isOfNumbers() {
    return switch (this) {
      case DECIMAL_SLIP, DIGITS_SWAPPED, WEIGHTS_SWAPPED -> true;
      case Tag _ -> false;
    };
  }

  /** {@return its name in files, such as {@code transpose-left-out}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return id();
  }
}
