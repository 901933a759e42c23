package org.deltascope.history;

import java.util.Optional;
import org.deltascope.nn.BatchSchedule;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Checkpoint;
import org.deltascope.nn.train.Trainer;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;

/**
 * Trains from the first update until something stops it. Whether anything does is asked at the end
 * of each epoch, of the loss and the gradient of all samples that are trained on; numbers that are
 * not finite stop it at once, and are taken back.
 *
 * <p>Meant for one thread, once.
 */
public final class Learning {
  private final Experiment experiment;
  private final ProgressListener listener;
  private final BatchSchedule schedule;
  private final Trainer trainer;
  private final EpochResults results;
  private final StopCheck stop;
  private final GradientLength gradient;
  private final LossRecorder losses = new LossRecorder(0);
  private final long target;

  private Learning(Experiment experiment, StopRule rule, ProgressListener listener) {
    this.experiment = experiment;
    this.listener = listener;
    schedule = experiment.schedule();
    trainer = new Trainer(experiment);
    results = new EpochResults(trainer, experiment.data());
    stop = new StopCheck(rule);
    gradient = new GradientLength(experiment);
    target =
        rule.epochs().isPresent()
            ? (long) rule.epochs().getAsInt() * schedule.updatesPerEpoch()
            : Long.MAX_VALUE;
  }

  /**
   * {@return what it came to}
   *
   * @param experiment what is trained, from its own weights on
   * @param rule what stops it
   * @param listener is told before each update how many were made, and of how many at most, {@link
   *     Long#MAX_VALUE} where the rule names no epochs; may end it
   */
  public static Learnt learn(Experiment experiment, StopRule rule, ProgressListener listener) {
    return new Learning(experiment, rule, listener).learn();
  }

  private Learnt learn() {
    results.add(0);
    stop.begin(0, stop.asksForLoss() ? results.trained().loss() : Double.NaN);
    if (target == 0) {
      return learnt(new StopReason.EpochsMade(0));
    }
    Checkpoint sound = trainer.checkpoint();
    Optional<StopReason> reason = Optional.empty();
    while (reason.isEmpty()) {
      reason = epoch();
      if (!trainer.isFinite() || losses.firstNotFinite().isPresent()) {
        return learnt(notFinite(sound));
      }
      sound = trainer.checkpoint();
      if (reason.isEmpty()) {
        long made = epochs();
        results.pass(made);
        reason =
            stop.after(
                made, () -> results.trained().loss(), () -> gradient.of(trainer.state().network()));
      }
    }
    return learnt(reason.get());
  }

  /** Makes an epoch, or less of it; says why if it was ended. */
  private Optional<StopReason> epoch() {
    long end = trainer.updates() + schedule.updatesPerEpoch();
    while (trainer.updates() < end && losses.firstNotFinite().isEmpty()) {
      if (Thread.currentThread().isInterrupted() || !listener.reached(trainer.updates(), target)) {
        return Optional.of(new StopReason.Ended());
      }
      trainer.update();
      losses.record(trainer.lastLoss());
    }
    return Optional.empty();
  }

  /** Goes from the last finite numbers that were kept to the last there are. */
  private StopReason notFinite(Checkpoint sound) {
    trainer.restore(sound);
    while (true) {
      Checkpoint before = trainer.checkpoint();
      trainer.update();
      if (!Double.isFinite(trainer.lastLoss()) || !trainer.isFinite()) {
        trainer.restore(before);
        TrainingState state = trainer.state();
        return new StopReason.NotFinite(
            Divergence.of(Backpropagation.trace(experiment, state)).orElseThrow());
      }
    }
  }

  private Learnt learnt(StopReason reason) {
    return new Learnt(trainer.state(), reason, losses.snapshot(), results.upTo(epochs()));
  }

  private long epochs() {
    return schedule.epochOf(trainer.updates());
  }
}
