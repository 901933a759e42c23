package org.deltascope.history;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Checkpoint;
import org.deltascope.nn.train.Trainer;

/**
 * Goes back to updates that were made, by making those since the last checkpoint again. Any number
 * of threads at a time, which wait neither for each other nor for the one that trains; the first of
 * them has a trainer that is kept, and keeps checkpoints nearby.
 */
final class Replay {

  private final Run run;
  private final CheckpointStore checkpoints;
  private final AtomicBoolean explored = new AtomicBoolean();
  private Optional<Trainer> kept = Optional.empty();

  Replay(Run run, CheckpointStore checkpoints) {
    this.run = run;
    this.checkpoints = checkpoints;
  }

  /**
   * {@return where training stood before an update, when those before it are made}
   *
   * @throws CancellationException if the listener ends it or the thread is interrupted
   */
  TrainingState stateBefore(long update, ProgressListener listener) {
    if (update == run.from()) {
      return run.start();
    }
    if (!explored.compareAndSet(false, true)) {
      return replay(trainer(), update, listener, () -> {});
    }
    try {
      Trainer trainer = kept.orElseGet(this::trainer);
      kept = Optional.of(trainer);
      checkpoints.explore(update);
      return replay(trainer, update, listener, () -> checkpoints.passAgain(trainer));
    } finally {
      explored.set(false);
    }
  }

  private Trainer trainer() {
    return new Trainer(run.experiment(), run.start());
  }

  private TrainingState replay(
      Trainer trainer, long update, ProgressListener listener, Runnable after) {
    Checkpoint start = checkpoints.before(update).orElseThrow();
    trainer.restore(start);
    TrainingLoop.run(trainer, update, listener, after);
    return trainer.state();
  }
}
