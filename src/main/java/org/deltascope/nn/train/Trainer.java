package org.deltascope.nn.train;

import java.util.Arrays;
import org.deltascope.nn.BatchSchedule;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.deltascope.nn.TrainingState;
import org.jspecify.annotations.Nullable;

/**
 * The fast training loop. It gives the bits of the recording {@code
 * org.deltascope.trace.Backpropagation}, keeps nothing of the way there, and allocates nothing per
 * update, not even where a new epoch is shuffled.
 *
 * <p>Meant for one thread.
 */
public final class Trainer {
  private final Experiment experiment;
  private final BatchSchedule schedule;
  private final Parameters[] layers;
  private final BatchPass full;
  private final BatchPass rest;
  private final int[] order;
  private final int size;
  private long updates;
  private long steps;
  private int start;
  private @Nullable BatchPass last;

  /**
   * Begins training.
   *
   * @param experiment what is trained
   */
  public Trainer(Experiment experiment) {
    this(experiment, TrainingState.initial(experiment));
  }

  /**
   * Goes on with training.
   *
   * @param experiment what is trained
   * @param start where training stands, which must fit the experiment
   */
  public Trainer(Experiment experiment, TrainingState start) {
    this.experiment = experiment;
    schedule = experiment.schedule();
    Network network = experiment.network();
    layers = new Parameters[network.depth()];
    for (int l = 1; l <= network.depth(); l++) {
      layers[l - 1] = new Parameters(network.layer(l), l == 1, experiment.optimizer().slots());
    }
    full = new BatchPass(experiment, layers, schedule.batchSize());
    int remainder = schedule.sizeOf(schedule.updatesPerEpoch() - 1L);
    rest = remainder == schedule.batchSize() ? full : new BatchPass(experiment, layers, remainder);
    order = new int[schedule.samples()];
    size = Arrays.stream(layers).mapToInt(Parameters::size).sum();
    restore(start);
  }

  /**
   * Goes on from elsewhere.
   *
   * @param state must fit the experiment
   */
  public void restore(TrainingState state) {
    for (int l = 1; l <= layers.length; l++) {
      layers[l - 1].restore(state.network().layer(l), state.slots().get(l - 1));
    }
    goTo(state.updates(), state.steps());
  }

  /**
   * Goes on from elsewhere.
   *
   * @param checkpoint must have come from a trainer of the same experiment
   */
  public void restore(Checkpoint checkpoint) {
    int at = 0;
    for (Parameters layer : layers) {
      at = layer.load(checkpoint.numbers(), at);
    }
    goTo(checkpoint.updates(), checkpoint.steps());
  }

  private void goTo(long update, long step) {
    updates = update;
    steps = step;
    start = schedule.startOf(update);
    schedule.order(schedule.epochOf(update), order);
    last = null;
  }

  /** Takes the next batch and makes one update. */
  public void update() {
    BatchPass pass = start + schedule.batchSize() <= order.length ? full : rest;
    pass.load(order, start);
    pass.forward();
    double rate = experiment.optimizer().rate(updates, schedule.epochOf(updates));
    pass.backward(rate, steps + 1);
    last = pass;
    updates++;
    steps++;
    start += pass.size();
    if (start == order.length) {
      start = 0;
      if (experiment.training().shuffle()) {
        schedule.order(schedule.epochOf(updates), order);
      }
    }
  }

  /** {@return how many updates were made} */
  public long updates() {
    return updates;
  }

  /**
   * {@return the loss of the last update's batch, before that update; NaN if none was made since
   * the start or the last {@link #restore}}
   */
  public double lastLoss() {
    return last == null ? Double.NaN : last.loss();
  }

  /** {@return whether all weights and biases are finite} */
  public boolean isFinite() {
    return Arrays.stream(layers).allMatch(Parameters::isFinite);
  }

  /**
   * {@return what tells how well samples are learnt by now, whenever it is asked}
   *
   * @param samples their numbers in the data set, one or more
   */
  public Scorer scorer(int[] samples) {
    return new Scorer(experiment, layers, samples);
  }

  /** {@return where training stands now, to go on from with {@link #restore(Checkpoint)}} */
  public Checkpoint checkpoint() {
    double[] numbers = new double[size];
    int at = 0;
    for (Parameters layer : layers) {
      at = layer.save(numbers, at);
    }
    return new Checkpoint(updates, steps, numbers);
  }

  /** {@return where training stands now} */
  public TrainingState state() {
    return new TrainingState(
        updates,
        steps,
        new Network(
            experiment.network().inputs(), Arrays.stream(layers).map(Parameters::layer).toList()),
        Arrays.stream(layers).map(Parameters::slots).toList());
  }
}
