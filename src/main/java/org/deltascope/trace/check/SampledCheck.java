package org.deltascope.trace.check;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * Compares one derivative of each layer with its central difference, another one in each update:
 * little work, and all of them get their turn. Which ones follows from the update alone, so that
 * what was found is found again.
 *
 * @param experiment what is trained
 */
public record SampledCheck(Experiment experiment) {

  /**
   * {@return one that disagrees, if any of those does} Numbers that are not finite are no matter of
   * the check.
   *
   * @param trace an update of the experiment
   */
  public Optional<GradientCheck.Entry> failing(Trace trace) {
    if (Divergence.of(trace).isPresent()) {
      return Optional.empty();
    }
    GradientCheck check = new GradientCheck(experiment, trace);
    RandomGenerator random =
        RandomGeneratorFactory.of(Initializer.GENERATOR).create(trace.update());
    return IntStream.rangeClosed(1, trace.depth())
        .mapToObj(l -> one(check, trace.before().network().layer(l), l, random))
        .flatMap(Optional::stream)
        .filter(entry -> !entry.agreement().isClear())
        .findFirst();
  }

  /** A weight or a bias of a layer; nothing where there is no edge at the place that is drawn. */
  private static Optional<GradientCheck.Entry> one(
      GradientCheck check, Layer layer, int l, RandomGenerator random) {
    int i = random.nextInt(layer.units());
    boolean hasBias = layer.biasMode() != BiasMode.NONE;
    int j = random.nextInt(layer.inputs() + (hasBias ? 1 : 0));
    if (j == layer.inputs()) {
      return Optional.of(
          new GradientCheck.Entry(
              new Quantity(Kind.BIAS_GRADIENT, l).at(i), check.bias(l, i, SampleSelection.mean())));
    }
    return layer.edges().isPresent(i, j)
        ? Optional.of(
            new GradientCheck.Entry(
                new Quantity(Kind.WEIGHT_GRADIENT, l).at(i, j),
                check.weight(l, i, j, SampleSelection.mean())))
        : Optional.empty();
  }
}
