package org.deltascope.history;

import java.util.Optional;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Scorer;
import org.deltascope.nn.train.Trainer;

/**
 * Looks at the end of an epoch whether training is to stop there: at the loss of all samples that
 * are trained on, and the length of its gradient, where the rule asks for them.
 */
public final class StopWatch {
  private final Trainer trainer;
  private final Scorer scorer;
  private final GradientLength gradient;
  private final StopCheck stop;

  /**
   * Looks at nothing yet.
   *
   * @param experiment what is trained
   * @param rule when it stops
   */
  public StopWatch(Experiment experiment, StopRule rule) {
    Dataset data = experiment.data();
    trainer = new Trainer(experiment);
    scorer = trainer.scorer(data.test().trained(data.size()));
    gradient = new GradientLength(experiment);
    stop = new StopCheck(rule);
  }

  /**
   * Looks where training goes on.
   *
   * @param epoch how many were made, however they are counted
   * @param state where it stands
   */
  public void begin(long epoch, TrainingState state) {
    stop.begin(epoch, stop.asksForLoss() ? loss(state) : Double.NaN);
  }

  /**
   * {@return why to stop now, if there is a reason}
   *
   * @param epoch how many are made
   * @param state where training stands
   */
  public Optional<StopReason> after(long epoch, TrainingState state) {
    return stop.after(epoch, () -> loss(state), () -> gradient.of(state.network()));
  }

  private double loss(TrainingState state) {
    trainer.restore(state);
    return scorer.score().loss();
  }
}
