package org.deltascope.history;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.deltascope.nn.BatchSchedule;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Happening;
import org.deltascope.trace.Happenings;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.GradientCheck;
import org.deltascope.trace.check.SampledCheck;

/**
 * Trains a run on until something stops it. All of its updates are in its history, so that one can
 * go back to any of them meanwhile.
 */
public final class RunLearning {
  private final History history;
  private final LearningGoal goal;
  private final ProgressListener listener;
  private final BatchSchedule schedule;
  private final StopWatch stop;
  private final UpdateCheck check;
  private final long from;
  private Optional<Trace> seen = Optional.empty();
  private long made;

  /** Looks at one update alone whether something is wrong with it. */
  @FunctionalInterface
  interface UpdateCheck {
    /** {@return what is wrong, if anything is} */
    Optional<Happening> of(Trace trace);
  }

  private RunLearning(
      History history, long from, LearningGoal goal, ProgressListener listener, UpdateCheck check) {
    Experiment experiment = history.run().experiment();
    this.history = history;
    this.goal = goal;
    this.listener = listener;
    this.from = from;
    this.check = check;
    schedule = experiment.schedule();
    stop = new StopWatch(experiment, goal.rule());
  }

  /**
   * {@return why it stopped, and before which update}
   *
   * @param history of the run
   * @param from the update that one goes on from
   * @param goal until when
   * @param listener is told before each update that is made; may end it
   */
  public static Stopped learn(
      History history, long from, LearningGoal goal, ProgressListener listener) {
    SampledCheck derivatives = new SampledCheck(history.run().experiment());
    return learn(
        history, from, goal, listener, trace -> derivatives.failing(trace).map(RunLearning::wrong));
  }

  private static Happening wrong(GradientCheck.Entry entry) {
    return new Happening.CheckFailed(
        entry.gradient(), entry.agreement().analytic(), entry.agreement().numeric());
  }

  static Stopped learn(
      History history, long from, LearningGoal goal, ProgressListener listener, UpdateCheck check) {
    Stopped stopped = new RunLearning(history, from, goal, listener, check).learn();
    history.stop(stopped);
    return stopped;
  }

  /**
   * Where it stopped.
   *
   * @param reason why
   * @param update the next one, which can be shown; that which had it where something happened
   */
  public record Stopped(StopReason reason, long update) {}

  private Stopped learn() {
    long at = from;
    try {
      stop.begin(0, history.stateBefore(from, listener));
      while (true) {
        long end = endOfEpoch(at);
        Optional<StopReason> reason = goal.watching() ? watch(at, end) : Optional.empty();
        if (reason.isEmpty()) {
          TrainingState state = history.stateBefore(end, listener);
          reason = notFinite(end).or(() -> afterEpoch(state));
        }
        if (reason.isPresent()) {
          return stopped(reason.get(), end);
        }
        at = end;
      }
    } catch (CancellationException ended) {
      return new Stopped(new StopReason.Ended(), Math.max(from, history.updates()));
    }
  }

  /** Where numbers are not finite, or something happened, that update is to be seen. */
  private static Stopped stopped(StopReason reason, long end) {
    return switch (reason) {
      case StopReason.NotFinite(Divergence found) -> new Stopped(reason, found.update());
      case StopReason.Happened(long update, Happening _) -> new Stopped(reason, update);
      case StopReason.EpochsMade _,
          StopReason.LossSmall _,
          StopReason.GradientSmall _,
          StopReason.NoBetter _,
          StopReason.Ended _ ->
          new Stopped(reason, end);
    };
  }

  private Optional<StopReason> afterEpoch(TrainingState state) {
    made++;
    return stop.after(made, state);
  }

  private Optional<StopReason> notFinite(long end) {
    return history
        .divergence()
        .filter(found -> found.update() < end)
        .map(StopReason.NotFinite::new);
  }

  /** Looks at every update of an epoch, alone and beside the one before it. */
  private Optional<StopReason> watch(long begin, long end) {
    for (long update = begin; update < end; update++) {
      Trace now = history.trace(update, listener);
      TrainingLoop.requireGoesOn(update, end, listener);
      Optional<Happening> what =
          check.of(now).or(() -> seen.flatMap(before -> Happenings.between(before, now)));
      if (what.isPresent()) {
        return Optional.of(new StopReason.Happened(update, what.get()));
      }
      seen = Optional.of(now);
    }
    return Optional.empty();
  }

  private long endOfEpoch(long update) {
    long perEpoch = schedule.updatesPerEpoch();
    return (update / perEpoch + 1) * perEpoch;
  }
}
