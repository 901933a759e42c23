package org.deltascope.history;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Trainer;

/**
 * Makes the updates of a run for the first time, one thread at a time, and leaves behind losses and
 * checkpoints that others read without waiting for it.
 */
final class RunTrainer {

  /** Whoever waits for another that trains asks so often whether still to wait. */
  private static final long WAIT_MILLIS = 5;

  private final Run run;
  private final LossRecorder losses;
  private final CheckpointStore checkpoints;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Trainer> trainer = Optional.empty();

  RunTrainer(Run run, LossRecorder losses, CheckpointStore checkpoints) {
    this.run = run;
    this.losses = losses;
    this.checkpoints = checkpoints;
  }

  /**
   * Makes the updates before an update, those that are not made yet.
   *
   * @return where training stands then, if it was this thread that came there
   * @throws CancellationException if the listener ends it or the thread is interrupted; what was
   *     made so far stays made
   */
  Optional<TrainingState> makeBefore(long update, ProgressListener listener) {
    while (losses.updates() < update) {
      if (isMine()) {
        try {
          train(update, listener);
          return trainer.filter(it -> it.updates() == update).map(Trainer::state);
        } finally {
          lock.unlock();
        }
      } else {
        TrainingLoop.requireGoesOn(losses.updates(), update, listener);
      }
    }
    return Optional.empty();
  }

  /** Makes an update if it is the next one; where another thread trains, that makes it. */
  void make(long update) {
    if (losses.updates() == update && lock.tryLock()) {
      try {
        if (losses.updates() == update) {
          Trainer trainer = trainer();
          trainer.update();
          record(trainer);
          checkpoints.stop(trainer);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean isMine() {
    try {
      return lock.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void train(long update, ProgressListener listener) {
    Trainer trainer = trainer();
    try {
      TrainingLoop.run(trainer, update, listener, () -> record(trainer));
    } finally {
      checkpoints.stop(trainer);
    }
  }

  private void record(Trainer trainer) {
    checkpoints.pass(trainer);
    losses.record(trainer.lastLoss());
  }

  private Trainer trainer() {
    Trainer it =
        trainer.orElseGet(
            () -> {
              Trainer first = new Trainer(run.experiment(), run.start());
              checkpoints.pass(first);
              return first;
            });
    trainer = Optional.of(it);
    return it;
  }
}
