package org.deltascope.trace;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Batch;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.TrainingState;

/**
 * Computes one update and keeps every number on the way. The four equations are those of Nielsen,
 * <i>Neural Networks and Deep Learning</i>, chapter 2.
 */
public final class Backpropagation {

  private final Experiment experiment;
  private final TrainingState state;
  private final Network network;
  private final Batch batch;
  private final Matrix x;
  private final Matrix t;
  private final UnaryOperator<Step> revision;
  private final SequencedMap<StepId, Step> steps = new LinkedHashMap<>();

  private Backpropagation(
      Experiment experiment, TrainingState state, Batch batch, UnaryOperator<Step> revision) {
    this.experiment = experiment;
    this.state = state;
    this.revision = revision;
    this.network = state.network();
    this.batch = batch;
    this.x = rows(experiment.data().inputs());
    this.t =
        experiment.loss().hasTargets()
            ? rows(experiment.data().targets())
            : Matrix.zeros(batch.size(), 0);
  }

  /**
   * {@return the trace of the next update}
   *
   * @param experiment what is trained
   * @param state where training stands; must have come from this experiment
   */
  public static Trace trace(Experiment experiment, TrainingState state) {
    return trace(experiment, state, UnaryOperator.identity());
  }

  /**
   * {@return the trace of the next update, where some numbers are others than those that were
   * computed}
   *
   * @param experiment what is trained
   * @param state where training stands
   * @param revision of each step in turn; the later ones are computed from what it gives
   */
  public static Trace trace(
      Experiment experiment, TrainingState state, UnaryOperator<Step> revision) {
    return trace(experiment, state, outline(experiment, state), revision);
  }

  /**
   * {@return the same in the steps of an outline}
   *
   * @param experiment what is trained
   * @param state where training stands
   * @param outline of its network, with ∂L/∂x or without
   * @param revision of each step in turn; the later ones are computed from what it gives
   */
  public static Trace trace(
      Experiment experiment, TrainingState state, Outline outline, UnaryOperator<Step> revision) {
    Batch batch = experiment.schedule().batch(state.updates());
    return new Backpropagation(experiment, state, batch, revision).run(outline);
  }

  /**
   * {@return the trace of the next update, if it took other samples than it will}
   *
   * @param experiment what is trained
   * @param state where training stands; must have come from this experiment
   * @param batch the samples that it takes
   */
  public static Trace trace(Experiment experiment, TrainingState state, Batch batch) {
    return new Backpropagation(experiment, state, batch, UnaryOperator.identity())
        .run(outline(experiment, state));
  }

  private static Outline outline(Experiment experiment, TrainingState state) {
    return Outline.of(state.network(), experiment.optimizer(), false);
  }

  private Trace run(Outline outline) {
    for (Outline.Entry entry : outline.entries()) {
      steps.put(entry.id(), revision.apply(compute(entry.id())));
    }
    return new Trace(state, batch, outline, List.copyOf(steps.values()), after());
  }

  /** A step from the ones before it. */
  private Step compute(StepId id) {
    int l = id.layer();
    return switch (id.kind()) {
      case WEIGHTED_INPUT -> weightedSum(l, a(l - 1));
      case ACTIVATION -> activate(l, z(l));
      case LOSS -> loss(z(l), a(l), t);
      case ERROR ->
          l == network.depth()
              ? outputError(z(l), a(l), t)
              : propagateError(l, delta(l + 1), z(l), a(l));
      case GRADIENT -> weightGradient(l, delta(l), a(l - 1));
      case INPUT_GRADIENT -> Step.InputGradient.of(network.layer(1).weights(), delta(1));
      case UPDATE -> update(l);
    };
  }

  private Matrix z(int l) {
    return get(StepId.weightedInput(l), Step.WeightedSum.class).z();
  }

  private Matrix a(int l) {
    return l == 0 ? x : get(StepId.activation(l), Step.Activate.class).a();
  }

  private Matrix delta(int l) {
    return l == network.depth()
        ? get(StepId.error(l), Step.OutputError.class).delta()
        : get(StepId.error(l), Step.PropagateError.class).delta();
  }

  private <S extends Step> S get(StepId id, Class<S> type) {
    return type.cast(requireNonNull(steps.get(id)));
  }

  private Step.ApplyUpdate update(int l) {
    return Updates.apply(
        experiment.optimizer(),
        experiment.optimizer().rate(state.updates(), batch.epoch()),
        state.steps() + 1,
        l,
        network.layer(l),
        get(StepId.gradient(l), Step.WeightGradient.class),
        state.slots().get(l - 1));
  }

  private TrainingState after() {
    List<Layer> layers = new ArrayList<>();
    List<TrainingState.Slots> slots = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      Step.ApplyUpdate update = get(StepId.update(l), Step.ApplyUpdate.class);
      layers.add(update.after());
      slots.add(update.slotsAfter());
    }
    return new TrainingState(
        state.updates() + 1, state.steps() + 1, new Network(network.inputs(), layers), slots);
  }

  private Step.WeightedSum weightedSum(int l, Matrix input) {
    Layer layer = network.layer(l);
    Matrix product = input.timesTranspose(layer.weights());
    Matrix z =
        layer.biasMode() == BiasMode.NONE
            ? product
            : Matrix.generate(
                product.rows(),
                product.columns(),
                (s, i) -> product.get(s, i) + layer.bias().get(i, 0));
    return new Step.WeightedSum(l, layer, input, z);
  }

  private Step.Activate activate(int l, Matrix z) {
    Activation activation = network.layer(l).activation();
    double[][] a = new double[z.rows()][z.columns()];
    for (int s = 0; s < z.rows(); s++) {
      activation.apply(z.toRow(s), a[s]);
    }
    return new Step.Activate(l, activation, z, Matrix.of(a));
  }

  private Step.EvaluateLoss loss(Matrix z, Matrix y, Matrix t) {
    Loss loss = experiment.loss();
    double[] losses = new double[y.rows()];
    double[][] terms = new double[y.rows()][y.columns()];
    double sum = 0;
    for (int s = 0; s < y.rows(); s++) {
      loss.terms(z.toRow(s), y.toRow(s), t.toRow(s), terms[s]);
      losses[s] = loss.value(z.toRow(s), y.toRow(s), t.toRow(s));
      sum += losses[s];
    }
    double mean = sum / experiment.training().reduction().divisor(batch.size());
    WeightPenalty penalty = WeightPenalty.of(experiment.optimizer().weightDecay(), network);
    return new Step.EvaluateLoss(
        network.depth(),
        loss,
        experiment.training().reduction(),
        z,
        y,
        t,
        Matrix.of(terms),
        Matrix.column(losses),
        penalty,
        penalty.isPresent() ? mean + penalty.value() : mean);
  }

  private Step.OutputError outputError(Matrix z, Matrix y, Matrix t) {
    Activation activation = network.layer(network.depth()).activation();
    double[][] gradient = new double[y.rows()][y.columns()];
    double[][] delta = new double[y.rows()][y.columns()];
    for (int s = 0; s < y.rows(); s++) {
      experiment.loss().gradient(y.toRow(s), t.toRow(s), gradient[s]);
      experiment.loss().delta(activation, z.toRow(s), y.toRow(s), t.toRow(s), delta[s]);
    }
    return new Step.OutputError(
        network.depth(),
        experiment.loss(),
        activation,
        z,
        y,
        t,
        Matrix.of(gradient),
        Matrix.of(delta));
  }

  private Step.PropagateError propagateError(int l, Matrix nextDelta, Matrix z, Matrix a) {
    Matrix nextWeights = network.layer(l + 1).weights();
    Matrix carried = nextDelta.times(nextWeights);
    Elementwise activation =
        switch (network.layer(l).activation()) {
          case Elementwise elementwise -> elementwise;
          case Softmax softmax -> throw new IllegalStateException("a hidden " + softmax.id());
        };
    Matrix slope =
        Matrix.generate(
            z.rows(), z.columns(), (s, i) -> activation.slope(z.get(s, i), a.get(s, i)));
    Matrix delta = carried.hadamard(slope);
    return new Step.PropagateError(l, activation, nextWeights, nextDelta, carried, z, slope, delta);
  }

  private Step.WeightGradient weightGradient(int l, Matrix delta, Matrix input) {
    double divisor = experiment.training().reduction().divisor(batch.size());
    Layer layer = network.layer(l);
    double decay = layer.weightMode().isTrained() ? experiment.optimizer().weightDecay() : 0;
    Matrix ofSamples = delta.transposeTimes(input).map(sum -> sum / divisor);
    Matrix weights = decay == 0 ? ofSamples : decayed(ofSamples, decay, layer.weights());
    Matrix perNeuron = delta.columnSums().transpose().map(sum -> sum / divisor);
    Matrix bias =
        switch (layer.biasMode()) {
          case PER_NEURON, FROZEN -> perNeuron;
          case SHARED -> {
            double sum = perNeuron.columnSums().get(0, 0);
            yield perNeuron.map(each -> sum);
          }
          case NONE -> Matrix.zeros(perNeuron.rows(), 1);
        };
    return new Step.WeightGradient(
        l,
        layer,
        decay,
        experiment.training().reduction(),
        delta,
        input,
        layer.edges().masked(weights),
        bias);
  }

  private static Matrix decayed(Matrix gradient, double decay, Matrix weights) {
    return Matrix.generate(
        gradient.rows(),
        gradient.columns(),
        (i, j) -> gradient.get(i, j) + decay * weights.get(i, j));
  }

  private Matrix rows(Matrix all) {
    return Matrix.of(
        IntStream.range(0, batch.size())
            .mapToObj(s -> all.toRow(batch.samples().get(s)))
            .toArray(double[][]::new));
  }
}
