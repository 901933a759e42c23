package org.deltascope.history;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Trainer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Trace;

/**
 * Any update of a run, forward and back. What was not made yet is made on the way; what was is, bit
 * for bit, what it was.
 *
 * <p>Going to an update replays at most the updates since the checkpoint before it, fewer near the
 * place where one was last. How far apart checkpoints are depends on the budget: 16 updates as long
 * as they fit.
 *
 * <p>Thread-safe: journeys wait for each other, {@link #losses} and {@link #updates} for nothing.
 */
public final class History {

  private static final long BUDGET = 256L << 20;

  private final Experiment experiment;
  private final Waypoints waypoints;
  private final LossRecorder losses = new LossRecorder();
  private Optional<Trainer> trainer = Optional.empty();
  private Optional<Trace> last = Optional.empty();

  /**
   * Begins a run with a budget of 256 MB, or a quarter of the heap if that is less.
   *
   * @param experiment what is trained
   */
  public History(Experiment experiment) {
    this(experiment, Math.min(BUDGET, Runtime.getRuntime().maxMemory() / 4));
  }

  /**
   * Begins a run.
   *
   * @param experiment what is trained
   * @param budget bytes that checkpoints may take; a few are kept even if they take more
   */
  public History(Experiment experiment, long budget) {
    this.experiment = experiment;
    this.waypoints = new Waypoints(TrainingState.initial(experiment), budget);
  }

  /** {@return what is trained} */
  public Experiment experiment() {
    return experiment;
  }

  /** {@return how many updates were made so far, wherever one has gone back to} */
  public long updates() {
    return losses.updates();
  }

  /** {@return the losses of the updates made so far} */
  public LossCurve losses() {
    return losses.snapshot();
  }

  /**
   * {@return an update, which is made if it was not yet}
   *
   * @param update from 0
   */
  public Trace trace(long update) {
    return trace(update, Watcher.PATIENT);
  }

  /**
   * {@return an update, which is made if it was not yet}
   *
   * @param update from 0
   * @param watcher is told how far it has come, and may end it
   * @throws CancellationException if the watcher ends it or the thread is interrupted; what was
   *     made so far stays made
   */
  public synchronized Trace trace(long update, Watcher watcher) {
    Optional<Trace> known = last.filter(trace -> trace.update() == update);
    if (known.isPresent()) {
      return known.get();
    }
    Trace trace = Backpropagation.trace(experiment, stateBefore(update, watcher));
    if (update == losses.updates()) {
      losses.record(trace.loss());
    }
    waypoints.arrive(trace.after());
    last = Optional.of(trace);
    return trace;
  }

  /**
   * {@return where training stood before an update; the updates before it are made if they were not
   * yet}
   *
   * @param update from 0
   */
  public TrainingState stateBefore(long update) {
    return stateBefore(update, Watcher.PATIENT);
  }

  /**
   * {@return where training stood before an update; the updates before it are made if they were not
   * yet}
   *
   * @param update from 0
   * @param watcher is told how far it has come, and may end it
   * @throws CancellationException if the watcher ends it or the thread is interrupted; what was
   *     made so far stays made
   */
  public synchronized TrainingState stateBefore(long update, Watcher watcher) {
    if (update < 0) {
      throw new IllegalArgumentException("updates count from 0, found " + update);
    }
    TrainingState start = waypoints.before(update);
    if (start.updates() == update) {
      return start;
    }
    if (update < losses.updates()) {
      waypoints.explore(update);
    }
    return travel(start, update, watcher);
  }

  /**
   * {@return where the updates made so far first had numbers that are not finite, if any had} An
   * update that makes such weights is known by the loss of the next.
   */
  public synchronized Optional<Divergence> divergence() {
    OptionalLong loss = losses.firstNotFinite();
    if (loss.isEmpty()) {
      return Optional.empty();
    }
    long update = loss.getAsLong();
    return (update > 0 ? Divergence.of(trace(update - 1)) : Optional.<Divergence>empty())
        .or(() -> Divergence.of(trace(update)));
  }

  private TrainingState travel(TrainingState start, long update, Watcher watcher) {
    Trainer trainer = this.trainer.orElseGet(() -> new Trainer(experiment));
    this.trainer = Optional.of(trainer);
    trainer.restore(start);
    while (trainer.updates() < update) {
      if (Thread.currentThread().isInterrupted() || !watcher.reached(trainer.updates(), update)) {
        waypoints.arrive(trainer.state());
        throw new CancellationException(
            "stopped after %d of %d updates".formatted(trainer.updates(), update));
      }
      trainer.update();
      if (trainer.updates() > losses.updates()) {
        losses.record(trainer.lastLoss());
      }
      waypoints.pass(trainer.updates(), trainer::state);
    }
    TrainingState reached = trainer.state();
    waypoints.arrive(reached);
    return reached;
  }
}
