package org.deltascope.history;

import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** Makes one update after another, from any state on. */
final class Replay {

  private final Experiment experiment;
  private TrainingState state;

  Replay(Experiment experiment, TrainingState start) {
    this.experiment = experiment;
    this.state = start;
  }

  /** {@return the updates made so far, those before the start included} */
  long updates() {
    return state.updates();
  }

  /** Makes an update and {@return the batch loss that it started from} */
  double update() {
    Trace trace = Backpropagation.trace(experiment, state);
    state = trace.after();
    return trace.loss();
  }

  /** {@return where training stands now} */
  TrainingState state() {
    return state;
  }
}
