package org.deltascope.formula.exact;

import java.util.Optional;
import org.deltascope.nn.BiasMode;

/**
 * The numbers of a layer in an update, as fractions. Arrays over samples are samples × units.
 *
 * @param input aˡ⁻¹
 * @param z zˡ
 * @param a aˡ
 * @param slope σ′(zˡ)
 * @param carried ∂L/∂aˡ of each sample's own loss
 * @param delta δˡ of each sample's own loss
 * @param biasMode how the bias takes part
 * @param weightGradient of the batch's loss, nˡ × nˡ⁻¹
 * @param biasGradient of the batch's loss, nˡ × 1
 * @param newWeights after the update, where it can be said
 * @param newBias after the update, where it can be said
 */
public record ExactLayer(
    FractionMatrix input,
    FractionMatrix z,
    FractionMatrix a,
    FractionMatrix slope,
    FractionMatrix carried,
    FractionMatrix delta,
    BiasMode biasMode,
    FractionMatrix weightGradient,
    FractionMatrix biasGradient,
    Optional<FractionMatrix> newWeights,
    Optional<FractionMatrix> newBias) {

  static ExactLayer of(
      GivenFractions given,
      int l,
      ForwardFractions forward,
      BiasMode mode,
      FractionMatrix carried,
      Fraction divisor) {
    FractionMatrix input = forward.a().get(l - 1);
    FractionMatrix slope = forward.slopes().get(l - 1);
    FractionMatrix delta = carried.with(slope, Fraction::times);
    FractionMatrix byWeights = delta.transposed().times(input).map(sum -> sum.over(divisor));
    FractionMatrix byBias =
        biasGradient(mode, delta.columnSums().transposed()).map(sum -> sum.over(divisor));
    FractionMatrix weights = given.weights().get(l - 1);
    FractionMatrix bias = given.biases().get(l - 1);
    return new ExactLayer(
        input,
        forward.z().get(l - 1),
        forward.a().get(l),
        slope,
        carried,
        delta,
        mode,
        byWeights,
        byBias,
        given.rate().map(rate -> updated(weights, byWeights, rate)),
        given.rate().map(rate -> mode.isTrained() ? updated(bias, byBias, rate) : bias));
  }

  private static FractionMatrix updated(
      FractionMatrix before, FractionMatrix gradient, Fraction rate) {
    return before.with(gradient, (w, g) -> w.minus(rate.times(g)));
  }

  /** A shared bias has the sum over the neurons, repeated; no bias has zeros. */
  private static FractionMatrix biasGradient(BiasMode mode, FractionMatrix delta) {
    return switch (mode) {
      case PER_NEURON, FROZEN -> delta;
      case SHARED -> {
        Fraction sum = delta.columnSums().get(0, 0);
        yield delta.map(each -> sum);
      }
      case NONE -> delta.map(each -> Fraction.ZERO);
    };
  }

  /**
   * {@return the derivative of one sample's own loss by a weight}
   *
   * @param sample of the batch, from 0
   * @param to the neuron it leads into, from 0
   * @param from where it comes from, from 0
   */
  public Fraction weightGradientOf(int sample, int to, int from) {
    return delta.get(sample, to).times(input.get(sample, from));
  }

  /**
   * {@return ∂L/∂bˡ of one sample's own loss}
   *
   * @param sample of the batch, from 0
   */
  public FractionMatrix biasGradientOf(int sample) {
    return biasGradient(biasMode, column(delta, sample));
  }

  private static FractionMatrix column(FractionMatrix samples, int sample) {
    return new FractionMatrix(samples.rows().subList(sample, sample + 1)).transposed();
  }
}
