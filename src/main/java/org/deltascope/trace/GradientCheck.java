package org.deltascope.trace;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.TrainingState;

/**
 * Compares the derivatives of a trace with central differences, (L(p + h) − L(p − h)) / 2h with h =
 * 1e-5, of a forward pass of its own.
 *
 * <p>One derivative costs two passes through the layers after it, for each sample. All 101,770 of a
 * 784-128-10 network take a sample well under a second, but of a network with two wide layers after
 * a wide one every weight takes as long as the product of those two.
 *
 * <p>For one thread: it keeps the forward passes of the samples that were asked for.
 */
public final class GradientCheck {

  private final Experiment experiment;
  private final Trace trace;
  private final Differences differences;

  /**
   * A parameter and its derivative.
   *
   * @param layer l, from 1
   * @param part {@link Part.Edge} or {@link Part.Bias}; neuron 0 stands for all where the bias is
   *     shared
   * @param agreement on the batch loss's derivative
   */
  public record Entry(int layer, Part part, Agreement agreement) {}

  /**
   * Checks an update.
   *
   * @param experiment what is trained
   * @param trace the update, of this experiment
   */
  public GradientCheck(Experiment experiment, Trace trace) {
    this.experiment = experiment;
    this.trace = trace;
    this.differences =
        new Differences(
            new Forward(trace.before().network(), experiment.loss()),
            trace.weightedSum(1).input(),
            trace.evaluateLoss().t());
  }

  /**
   * {@return the derivatives of the next update's batch loss by every weight and bias, in the order
   * of {@link #entries}}
   *
   * @param experiment what is trained
   * @param state where training stands
   */
  public static List<Entry> check(Experiment experiment, TrainingState state) {
    return new GradientCheck(experiment, Backpropagation.trace(experiment, state))
        .entries()
        .toList();
  }

  /**
   * {@return the derivatives of the batch loss by every weight and bias, layer by layer, a neuron's
   * weights before its bias; each is computed when the stream reaches it}
   *
   * <p>A frozen bias is checked too, a shared one once for its layer, a missing one not.
   */
  public Stream<Entry> entries() {
    return IntStream.rangeClosed(1, trace.depth())
        .boxed()
        .flatMap(l -> IntStream.range(0, layer(l).units()).boxed().flatMap(i -> entries(l, i)));
  }

  private Stream<Entry> entries(int l, int i) {
    Stream<Entry> weights =
        IntStream.range(0, layer(l).inputs())
            .mapToObj(j -> new Entry(l, new Part.Edge(i, j), weight(l, i, j)));
    int biases =
        switch (layer(l).biasMode()) {
          case PER_NEURON, FROZEN -> 1;
          case SHARED -> i == 0 ? 1 : 0;
          case NONE -> 0;
        };
    return Stream.concat(
        weights,
        IntStream.range(0, biases).mapToObj(b -> new Entry(l, new Part.Bias(i), bias(l, i))));
  }

  /**
   * {@return the batch loss's derivative by one weight}
   *
   * @param l layer, from 1 to L
   * @param i the neuron that the edge leads into
   * @param j the neuron or input that it comes from
   */
  public Agreement weight(int l, int i, int j) {
    double analytic = trace.weightGradient(l).weightGradient().get(i, j);
    return agreement(analytic, reduced(s -> differences.weight(s, l, i, j)));
  }

  /**
   * {@return the batch loss's derivative by one bias, by the layer's one number where it is shared}
   *
   * @param l layer, from 1 to L
   * @param i the neuron
   * @throws IllegalArgumentException if the layer has no bias
   */
  public Agreement bias(int l, int i) {
    double analytic = trace.weightGradient(l).biasGradient().get(i, 0);
    return agreement(analytic, reduced(s -> biasQuotient(s, l, i)));
  }

  /**
   * {@return the derivative of one sample's own loss by one weight, δˡᵢ aˡ⁻¹ⱼ}
   *
   * @param s position in the batch, from 0
   * @param l layer, from 1 to L
   * @param i the neuron that the edge leads into
   * @param j the neuron or input that it comes from
   */
  public Agreement weightOfSample(int s, int l, int i, int j) {
    Step.WeightGradient step = trace.weightGradient(l);
    double analytic = step.delta().get(s, i) * step.input().get(s, j);
    return agreement(analytic, differences.weight(s, l, i, j));
  }

  /**
   * {@return the derivative of one sample's own loss by one bias, δˡᵢ, or Σᵢ δˡᵢ where the layer
   * shares it}
   *
   * @param s position in the batch, from 0
   * @param l layer, from 1 to L
   * @param i the neuron
   * @throws IllegalArgumentException if the layer has no bias
   */
  public Agreement biasOfSample(int s, int l, int i) {
    Step.WeightGradient step = trace.weightGradient(l);
    double analytic =
        step.biasMode() == BiasMode.SHARED
            ? step.delta().rowAt(s).rowSums().get(0, 0)
            : step.delta().get(s, i);
    return agreement(analytic, biasQuotient(s, l, i));
  }

  /**
   * {@return the derivative of one sample's own loss by one weighted input, δˡᵢ}
   *
   * @param s position in the batch, from 0
   * @param l layer, from 1 to L
   * @param i the neuron
   */
  public Agreement delta(int s, int l, int i) {
    double analytic = trace.weightGradient(l).delta().get(s, i);
    return agreement(analytic, differences.weightedInput(s, l, i));
  }

  /**
   * {@return the derivative of one sample's own loss by one activation, the error carried back}
   *
   * @param s position in the batch, from 0
   * @param l a hidden layer, from 1 to L − 1
   * @param i the neuron
   */
  public Agreement carried(int s, int l, int i) {
    double analytic = trace.propagateError(l).carried().get(s, i);
    return agreement(analytic, differences.activation(s, l, i));
  }

  private Differences.Quotient biasQuotient(int s, int l, int i) {
    return switch (layer(l).biasMode()) {
      case PER_NEURON, FROZEN -> differences.bias(s, l, i);
      case SHARED -> differences.sharedBias(s, l);
      case NONE -> throw new IllegalArgumentException("layer %d has no bias".formatted(l));
    };
  }

  private Differences.Quotient reduced(IntFunction<Differences.Quotient> ofSample) {
    int samples = trace.batch().size();
    double divisor = experiment.training().reduction().divisor(samples);
    double sum = 0;
    boolean kink = false;
    for (int s = 0; s < samples; s++) {
      Differences.Quotient quotient = ofSample.apply(s);
      sum += quotient.slope();
      kink |= quotient.kink();
    }
    return new Differences.Quotient(sum / divisor, kink);
  }

  private static Agreement agreement(double analytic, Differences.Quotient quotient) {
    return Agreement.of(analytic, quotient.slope(), quotient.kink());
  }

  private Layer layer(int l) {
    return trace.before().network().layer(l);
  }
}
