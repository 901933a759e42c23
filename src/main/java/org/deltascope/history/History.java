package org.deltascope.history;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Trace;

/**
 * Any update of a run, forward and back. What was not made yet is made on the way; what was is, bit
 * for bit, what it was.
 *
 * <p>Going to an update replays at most the updates since the checkpoint before it, fewer near the
 * place where one was last. How far apart checkpoints are depends on the budget.
 *
 * <p>Thread-safe. One thread trains at a time. Whoever asks for an update that was made, or for
 * losses, waits neither for it nor for others that ask.
 */
public final class History {

  private static final long BUDGET = 256L << 20;

  private final Run run;
  private final LossRecorder losses;
  private final CheckpointStore checkpoints;
  private final RunTrainer training;
  private final Replay replay;
  private volatile Optional<Trace> last = Optional.empty();
  private volatile Optional<Divergence> diverged = Optional.empty();
  private volatile Optional<RunLearning.Stopped> stopped = Optional.empty();

  /**
   * Begins the run of an experiment from its own weights on.
   *
   * @param experiment what is trained
   */
  public History(Experiment experiment) {
    this(Run.of(experiment));
  }

  /**
   * Begins a run with a budget of 256 MB, or a quarter of the heap if that is less.
   *
   * @param run what is trained, and from where
   */
  public History(Run run) {
    this(run, usualBudget());
  }

  /** {@return 256 MB, or a quarter of the heap if that is less} */
  static long usualBudget() {
    return Math.min(BUDGET, Runtime.getRuntime().maxMemory() / 4);
  }

  /**
   * Begins a run.
   *
   * @param run what is trained, and from where
   * @param budget bytes that checkpoints may take; a few are kept even if they take more
   */
  public History(Run run, long budget) {
    this.checkpoints = new CheckpointStore(run.from(), run.experiment(), budget);
    this.run = run;
    this.losses = new LossRecorder(run.from());
    this.training = new RunTrainer(run, losses, checkpoints);
    this.replay = new Replay(run, checkpoints);
  }

  /** Makes do with other room for checkpoints from now on; a few are kept whatever it is. */
  void fit(long budget) {
    checkpoints.fit(budget);
  }

  /** {@return how many checkpoints are kept} */
  int checkpointCount() {
    return checkpoints.count();
  }

  /** {@return how many bytes they take} */
  long checkpointBytes() {
    return checkpoints.bytes();
  }

  /** {@return what is trained, and from where} */
  public Run run() {
    return run;
  }

  /** {@return how many updates were made so far, wherever one has gone back to} */
  public long updates() {
    return losses.updates();
  }

  /** {@return the loss of the last update that was made, if any was} */
  OptionalDouble lastLoss() {
    return losses.last();
  }

  /** {@return where and why training was stopped last, if it was} */
  public Optional<RunLearning.Stopped> stopped() {
    return stopped;
  }

  /** Takes where and why training was stopped. */
  public void stop(RunLearning.Stopped where) {
    stopped = Optional.of(where);
  }

  /** {@return the losses of the updates made so far, from where the run begins} */
  public LossCurve losses() {
    return losses.snapshot();
  }

  /**
   * {@return an update, which is made if it was not yet}
   *
   * @param update from where the run begins
   */
  public Trace trace(long update) {
    return trace(update, ProgressListener.NONE);
  }

  /**
   * {@return an update, which is made if it was not yet}
   *
   * @param update from where the run begins
   * @param listener is told how far it has come, and may end it
   * @throws CancellationException if the listener ends it or the thread is interrupted; what was
   *     made so far stays made
   */
  public Trace trace(long update, ProgressListener listener) {
    Optional<Trace> known = last.filter(trace -> trace.update() == update);
    if (known.isPresent()) {
      return known.get();
    }
    Trace trace = Backpropagation.trace(run.experiment(), stateBefore(update, listener));
    training.make(update);
    last = Optional.of(trace);
    return trace;
  }

  /**
   * {@return where training stood before an update; the updates before it are made if they were not
   * yet}
   *
   * @param update from where the run begins
   */
  public TrainingState stateBefore(long update) {
    return stateBefore(update, ProgressListener.NONE);
  }

  /**
   * {@return where training stood before an update; the updates before it are made if they were not
   * yet}
   *
   * @param update from where the run begins
   * @param listener is told how far it has come, and may end it
   * @throws CancellationException if the listener ends it or the thread is interrupted; what was
   *     made so far stays made
   */
  public TrainingState stateBefore(long update, ProgressListener listener) {
    if (update < run.from()) {
      throw new IllegalArgumentException(
          "updates count from %d, found %d".formatted(run.from(), update));
    }
    Optional<TrainingState> reached = training.makeBefore(update, listener);
    return reached
        .or(() -> last.filter(trace -> trace.update() + 1 == update).map(Trace::after))
        .orElseGet(() -> replay.stateBefore(update, listener));
  }

  /**
   * {@return where the updates made so far first had numbers that are not finite, if any had} An
   * update that makes such weights is known by the loss of the next.
   */
  public Optional<Divergence> divergence() {
    OptionalLong loss = losses.firstNotFinite();
    if (diverged.isEmpty() && loss.isPresent()) {
      diverged = divergence(loss.getAsLong());
    }
    return diverged;
  }

  /** What is made stays as it is, so what was found once is not sought again. */
  private Optional<Divergence> divergence(long update) {
    return (update > run.from() ? Divergence.of(trace(update - 1)) : Optional.<Divergence>empty())
        .or(() -> Divergence.of(trace(update)));
  }

  /**
   * {@return where numbers first ceased to be finite in an update or before it, if they did}
   *
   * @param trace an update of this run
   */
  public Optional<Divergence> divergenceUpTo(Trace trace) {
    return divergence()
        .or(() -> Divergence.of(trace))
        .filter(found -> found.update() <= trace.update());
  }
}
