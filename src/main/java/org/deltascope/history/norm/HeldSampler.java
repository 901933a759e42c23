package org.deltascope.history.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Trainer;

/**
 * Finds the loss of the samples that are held back before updates that lie evenly over a training,
 * and before the next: what was found once is of use later.
 *
 * <p>Thread-safe. It may take a while, so it is not for the FX thread.
 */
public final class HeldSampler {

  /** A curve through more is no other; each has to be made again. */
  private static final int MOST = 64;

  private final Experiment experiment;
  private final LongFunction<TrainingState> states;
  private final int[] held;
  private final Map<Long, Double> known = new TreeMap<>();
  private long stride = 1;

  /**
   * The loss of the samples that are held back.
   *
   * @param update before which it is theirs
   * @param value the loss
   */
  public record Loss(long update, double value) {}

  /**
   * Has found none yet.
   *
   * @param experiment what is trained
   * @param states where training stands before an update
   */
  public HeldSampler(Experiment experiment, LongFunction<TrainingState> states) {
    this.experiment = experiment;
    this.states = states;
    this.held = experiment.data().test().held(experiment.data().size());
  }

  /**
   * {@return those before some of the updates, in order; none where no samples are held back}
   *
   * @param updates how many updates there are
   */
  public synchronized List<Loss> upTo(long updates) {
    if (held.length == 0) {
      return List.of();
    }
    while (updates / stride >= MOST) {
      stride *= 2;
      known.keySet().removeIf(update -> update % stride != 0);
    }
    List<Loss> all = new ArrayList<>();
    for (long update = 0; update <= updates; update += stride) {
      all.add(new Loss(update, known.computeIfAbsent(update, this::loss)));
    }
    if (updates % stride != 0) {
      all.add(new Loss(updates, loss(updates)));
    }
    return List.copyOf(all);
  }

  private double loss(long update) {
    return new Trainer(experiment, states.apply(update)).scorer(held).score().loss();
  }
}
