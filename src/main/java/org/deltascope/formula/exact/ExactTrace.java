package org.deltascope.formula.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.nn.Loss;
import org.deltascope.trace.Trace;

/**
 * The numbers of an update as fractions: all numbers before it are decimals of at most three
 * places, and nothing but identity, ReLU and a squared error is made of them.
 *
 * @param layers the numbers of each layer, from the first on
 * @param inputGradient ∂L/∂x, samples × inputs
 * @param targets samples × outputs
 * @param terms what each output adds to its sample's loss, samples × outputs
 * @param divisor what sums over the samples are divided by
 */
public record ExactTrace(
    List<ExactLayer> layers,
    FractionMatrix inputGradient,
    FractionMatrix targets,
    FractionMatrix terms,
    Fraction divisor) {

  private static final Fraction HALF = Fraction.ONE.over(Fraction.of(2));

  /** Makes it immutable. */
  public ExactTrace {
    layers = List.copyOf(layers);
  }

  /**
   * {@return the update in fractions, where that is possible}
   *
   * @param trace the update
   */
  public static Optional<ExactTrace> of(Trace trace) {
    return GivenFractions.of(trace)
        .flatMap(
            given ->
                ForwardFractions.of(trace, given).map(forward -> backward(trace, given, forward)));
  }

  private static ExactTrace backward(Trace trace, GivenFractions given, ForwardFractions forward) {
    FractionMatrix error = forward.a().getLast().with(given.targets(), Fraction::minus);
    Fraction factor = factor(trace.evaluateLoss().loss(), error.width());
    Fraction divisor = trace.isSum() ? Fraction.ONE : Fraction.of(trace.batch().size());
    List<ExactLayer> layers = new ArrayList<>();
    FractionMatrix carried = error.map(e -> e.times(factor).times(Fraction.of(2)));
    for (int l = trace.depth(); l >= 1; l--) {
      layers.addFirst(
          ExactLayer.of(given, l, forward, trace.weightGradient(l).biasMode(), carried, divisor));
      carried = layers.getFirst().delta().times(given.weights().get(l - 1));
    }
    return new ExactTrace(
        layers, carried, given.targets(), error.map(e -> e.times(e).times(factor)), divisor);
  }

  /** What the square of an output's error is multiplied by. */
  private static Fraction factor(Loss loss, int outputs) {
    return switch (loss) {
      case HALF_SQUARED_ERROR -> HALF;
      case SQUARED_ERROR -> Fraction.ONE;
      case MEAN_SQUARED_ERROR -> Fraction.ONE.over(Fraction.of(outputs));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY, ABSOLUTE_ERROR, OUTPUT ->
          throw new IllegalArgumentException(loss + " is not rational");
    };
  }

  /**
   * {@return the numbers of a layer}
   *
   * @param l from 1 to L
   */
  public ExactLayer layer(int l) {
    return layers.get(l - 1);
  }

  /** {@return the loss of each sample, samples × 1} */
  public FractionMatrix losses() {
    return terms.rowSums();
  }

  /** {@return the batch's loss} */
  public Fraction loss() {
    return losses().columnSums().get(0, 0).over(divisor);
  }
}
