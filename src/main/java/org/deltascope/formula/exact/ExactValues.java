package org.deltascope.formula.exact;

import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;

/**
 * The exact values of what formulas name.
 *
 * @param trace an update in fractions
 * @param lens which sample of its batch is looked at
 */
public record ExactValues(ExactTrace trace, SampleSelection lens) {

  /**
   * {@return the fraction that a number stands for, if it is short enough to be read} What has no
   * name is the short fraction from which it differs by nothing but its rounding.
   */
  public Optional<Fraction> of(Optional<Ref> ref, double value) {
    return ref.isPresent()
        ? named(ref.get())
            .flatMap(exact -> Stream.of(exact, exact.negated()))
            .filter(exact -> isOf(exact, value))
            .findFirst()
            .filter(Fraction::isShort)
        : Fraction.near(value);
  }

  /** Where numbers all but cancel, float64 is left with a few of its last digits. */
  private static boolean isOf(Fraction exact, double value) {
    return Math.abs(exact.doubleValue() - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }

  /** What it may be: of a gradient the sample's own or the batch's, as the step has it. */
  private Stream<Fraction> named(Ref ref) {
    return switch (ref) {
      case Ref.All(Quantity quantity) -> entry(quantity, 0, 0);
      case Ref.One(Quantity quantity, int row, int column) -> entry(quantity, row, column);
    };
  }

  private Stream<Fraction> entry(Quantity quantity, int row, int column) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case ACTIVATION -> seen(l == 0 ? trace.layer(1).input() : trace.layer(l).a(), row);
      case WEIGHTED_INPUT -> seen(trace.layer(l).z(), row);
      case TARGET -> seen(trace.targets(), row);
      case SLOPE -> seen(trace.layer(l).slope(), row);
      case CARRIED -> seen(l == 0 ? trace.inputGradient() : trace.layer(l).carried(), row);
      case ERROR -> seen(trace.layer(l).delta(), row);
      case LOSS -> Stream.concat(ofSample(trace.losses(), 0), Stream.of(trace.loss()));
      case SAMPLE_LOSS -> Stream.of(trace.losses().get(row, 0));
      case LOSS_TERM ->
          lens instanceof SampleSelection.Sample
              ? seen(trace.terms(), row)
              : Stream.of(trace.terms().columnSums().get(0, row).over(trace.divisor()));
      case WEIGHT_GRADIENT -> {
        ExactLayer layer = trace.layer(l);
        yield Stream.concat(
            sample().map(s -> layer.weightGradientOf(s, row, column)),
            Stream.of(layer.weightGradient().get(row, column)));
      }
      case BIAS_GRADIENT -> {
        ExactLayer layer = trace.layer(l);
        yield Stream.concat(
            sample().map(s -> layer.biasGradientOf(s).get(row, 0)),
            Stream.of(layer.biasGradient().get(row, 0)));
      }
      case NEW_WEIGHTS -> trace.layer(l).newWeights().map(w -> w.get(row, column)).stream();
      case NEW_BIAS -> trace.layer(l).newBias().map(b -> b.get(row, 0)).stream();
      case Quantity.Kind _ -> Stream.of();
    };
  }

  private Stream<Integer> sample() {
    return lens instanceof SampleSelection.Sample(int index) ? Stream.of(index) : Stream.of();
  }

  private Stream<Fraction> ofSample(FractionMatrix samples, int column) {
    return sample().map(s -> samples.get(s, column));
  }

  private Stream<Fraction> seen(FractionMatrix samples, int unit) {
    return switch (lens) {
      case SampleSelection.Sample _ -> ofSample(samples, unit);
      case SampleSelection.BatchMean _ ->
          Stream.of(samples.columnSums().get(0, unit).over(Fraction.of(samples.height())));
    };
  }
}
