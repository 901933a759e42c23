package org.deltascope.trace.check;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;

/**
 * Compares the derivatives of a trace with central differences, (L(p + h) − L(p − h)) / 2h, of a
 * forward pass of its own. The step is 1e-5 where that does, and else the one that suits the loss.
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
  private final CentralDifferences differences;

  /**
   * A parameter and its derivative.
   *
   * @param gradient of which weight or bias; neuron 0 stands for all where the bias is shared
   * @param agreement on the batch loss's derivative
   */
  public record Entry(Ref.One gradient, DerivativeCheck agreement) {}

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
        new CentralDifferences(
            new ForwardPass(trace.before().network(), experiment.loss()),
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
   * <p>What is frozen is checked too, a shared bias once for its layer, what is absent not.
   */
  public Stream<Entry> entries() {
    return entries(CheckScope.all(trace.before().network()));
  }

  /**
   * {@return some of these derivatives}
   *
   * @param scope which
   */
  public Stream<Entry> entries(CheckScope scope) {
    return scope.gradients().map(this::entry);
  }

  private Entry entry(Ref.One gradient) {
    SampleSelection batch = SampleSelection.mean();
    return new Entry(
        gradient,
        gradient.kind() == Kind.WEIGHT_GRADIENT
            ? weight(gradient.layer(), gradient.row(), gradient.column(), batch)
            : bias(gradient.layer(), gradient.row(), batch));
  }

  /**
   * {@return whether the number of a part agrees, where it is a derivative: an error, an error
   * carried back, or the gradient of a weight or bias}
   *
   * @param step a step of the trace
   * @param part of the step
   * @param lens whose number
   */
  public Optional<DerivativeCheck> of(Step step, Ref.One part, SampleSelection lens) {
    int l = step.layer();
    return switch (step) {
      case Step.OutputError _ -> Optional.of(delta(l, part.row(), lens));
      case Step.PropagateError _ ->
          Optional.of(
              part.kind() == Kind.CARRIED
                  ? carried(l, part.row(), lens)
                  : delta(l, part.row(), lens));
      case Step.WeightGradient _ ->
          Optional.of(
              part.kind() == Kind.WEIGHT_GRADIENT
                  ? weight(l, part.row(), part.column(), lens)
                  : bias(l, part.row(), lens));
      case Step.InputGradient _ -> Optional.of(carried(0, part.row(), lens));
      case Step.WeightedSum _, Step.Activate _, Step.EvaluateLoss _, Step.ApplyUpdate _ ->
          Optional.empty();
    };
  }

  /**
   * {@return the derivative by one weight of a sample's own loss, or of the batch's}
   *
   * @param l layer, from 1 to L
   * @param i the neuron that the edge leads into
   * @param j the neuron or input that it comes from
   * @param lens whose loss
   */
  public DerivativeCheck weight(int l, int i, int j, SampleSelection lens) {
    Step.WeightGradient step = trace.weightGradient(l);
    boolean ofBatch = new TraceView(trace, lens).isBatch();
    double analytic =
        switch (lens) {
          case SampleSelection.Sample(int s) when !ofBatch ->
              step.delta().get(s, i) * step.input().get(s, j);
          case SampleSelection.Sample _, SampleSelection.BatchMean _ ->
              step.weightGradient().get(i, j);
        };
    double decay = ofBatch ? step.decay() : 0;
    double w = step.parameters().weights().get(i, j);
    return DifferenceQuotient.compare(
        analytic,
        h ->
            ofLoss(lens, s -> differences.weight(s, l, i, j, h))
                .plus(DifferenceQuotient.ofPenalty(w, decay, h)));
  }

  /**
   * {@return the derivative by one bias, by the layer's one number where it is shared, of a
   * sample's own loss, or of the batch's}
   *
   * @param l layer, from 1 to L
   * @param i the neuron
   * @param lens whose loss
   * @throws IllegalArgumentException if the layer has no bias
   */
  public DerivativeCheck bias(int l, int i, SampleSelection lens) {
    double analytic = new TraceView(trace, lens).biasGradient(l).get(i, 0);
    return DifferenceQuotient.compare(analytic, h -> ofLoss(lens, s -> biasQuotient(s, l, i, h)));
  }

  /**
   * {@return δˡᵢ, the derivative by one weighted input of a sample's own loss, or the mean of them}
   *
   * @param l layer, from 1 to L
   * @param i the neuron
   * @param lens whose
   */
  public DerivativeCheck delta(int l, int i, SampleSelection lens) {
    double analytic = new TraceView(trace, lens).delta(l).get(i, 0);
    return DifferenceQuotient.compare(
        analytic, h -> mean(lens, s -> differences.weightedInput(s, l, i, h)));
  }

  /**
   * {@return the error carried back to a neuron, the derivative by one activation of a sample's own
   * loss, or the mean of them}
   *
   * @param l a hidden layer, from 1 to L − 1, or 0 for the inputs
   * @param i the neuron
   * @param lens whose
   */
  public DerivativeCheck carried(int l, int i, SampleSelection lens) {
    double analytic = new TraceView(trace, lens).carried(l).get(i, 0);
    return DifferenceQuotient.compare(
        analytic, h -> mean(lens, s -> differences.activation(s, l, i, h)));
  }

  private DifferenceQuotient biasQuotient(int s, int l, int i, double h) {
    return switch (layer(l).biasMode()) {
      case PER_NEURON, FROZEN -> differences.bias(s, l, i, h);
      case SHARED -> differences.sharedBias(s, l, h);
      case NONE -> throw new IllegalArgumentException("layer %d has no bias".formatted(l));
    };
  }

  private DifferenceQuotient ofLoss(
      SampleSelection lens, IntFunction<DifferenceQuotient> ofSample) {
    return switch (lens) {
      case SampleSelection.Sample(int s) -> ofSample.apply(s);
      case SampleSelection.BatchMean _ ->
          sum(ofSample).over(experiment.training().reduction().divisor(trace.batch().size()));
    };
  }

  private DifferenceQuotient mean(SampleSelection lens, IntFunction<DifferenceQuotient> ofSample) {
    return switch (lens) {
      case SampleSelection.Sample(int s) -> ofSample.apply(s);
      case SampleSelection.BatchMean _ -> sum(ofSample).over(trace.batch().size());
    };
  }

  private DifferenceQuotient sum(IntFunction<DifferenceQuotient> ofSample) {
    return IntStream.range(0, trace.batch().size())
        .mapToObj(ofSample)
        .reduce(DifferenceQuotient::plus)
        .orElseThrow();
  }

  private Layer layer(int l) {
    return trace.before().network().layer(l);
  }
}
