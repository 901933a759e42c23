package org.deltascope.formula.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Trace;

/**
 * One way through the updates, with a little noise on every number or none. Several with noise show
 * how far rounding carries: nothing needs to be known of the steps for that.
 */
final class TrainingPath {
  private static final long SEED = 20_261_130;

  private final Experiment experiment;
  private final double epsilon;
  private final RandomGenerator random;
  private TrainingState state;

  private TrainingPath(Experiment experiment, TrainingState start, double epsilon, long seed) {
    this.experiment = experiment;
    this.epsilon = epsilon;
    this.random = RandomGeneratorFactory.of(Initializer.GENERATOR).create(SEED + seed);
    this.state = epsilon == 0 ? start : shaken(start);
  }

  static TrainingPath exact(Experiment experiment, TrainingState start) {
    return new TrainingPath(experiment, start, 0, 0);
  }

  /** {@return ways whose numbers are off by up to {@code epsilon} for their size} */
  static List<TrainingPath> noisy(
      int count, Experiment experiment, TrainingState start, double epsilon) {
    List<TrainingPath> paths = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      paths.add(new TrainingPath(experiment, start, epsilon, k));
    }
    return paths;
  }

  /** {@return how far off each number may be for its size} */
  double epsilon() {
    return epsilon;
  }

  TrainingState state() {
    return state;
  }

  /** {@return the next update, in which numbers become what they are changed to} */
  Trace next(ComputedChange change) {
    ComputedChange noisy =
        epsilon == 0 ? change : (at, x) -> change.of(at, x) * (1 + epsilon * between());
    Outline all = Outline.of(state.network(), experiment.optimizer(), true);
    Trace trace = Backpropagation.trace(experiment, state, all, new StepChange(noisy));
    state = trace.after();
    return trace;
  }

  void skipTo(long update) {
    while (state.updates() < update) {
      next((at, x) -> x);
    }
  }

  /** {@return a number from -1 to 1; its sign alone, since the ends are what is asked for} */
  double between() {
    return random.nextBoolean() ? 1 : -1;
  }

  private TrainingState shaken(TrainingState start) {
    List<Layer> layers = start.network().layers().stream().map(this::shaken).toList();
    return new TrainingState(
        start.updates(),
        start.steps(),
        new Network(start.network().inputs(), layers),
        start.slots());
  }

  private Layer shaken(Layer layer) {
    double all = 1 + epsilon * between();
    boolean one = layer.biasMode() == BiasMode.SHARED;
    Matrix weights = layer.weights().map(w -> w * (1 + epsilon * between()));
    return layer.with(weights, layer.bias().map(b -> b * (one ? all : 1 + epsilon * between())));
  }
}
