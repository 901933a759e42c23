package org.deltascope.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.train.Checkpoint;
import org.deltascope.nn.train.Trainer;

/**
 * The checkpoints of a run: of the whole way, closer ones of the segment in which one goes back and
 * forth, and the one where training stopped. Three quarters of the budget are for the first, the
 * rest for the second.
 *
 * <p>One thread trains, one explores, any may look: none of them waits for another.
 */
final class CheckpointStore {

  /** A checkpoint costs as much as training on a few samples; so it costs a few percent. */
  private static final int SAMPLES_APART = 128;

  /** For small networks anything from here on costs next to nothing. */
  private static final int FEWEST_UPDATES_APART = 16;

  private final Checkpoints whole;
  private final long size;
  private volatile long nearbyCapacity;
  private volatile Optional<Segment> nearby = Optional.empty();
  private volatile Optional<Checkpoint> last = Optional.empty();

  /** Updates between two checkpoints of the whole way. */
  private record Segment(long start, long end, Checkpoints checkpoints) {
    boolean contains(long update) {
      return start <= update && update < end;
    }
  }

  /**
   * Begins without any.
   *
   * @param from the update at which the run begins
   * @param experiment what is trained
   * @param budget bytes that checkpoints may take; a few are kept even if they take more
   */
  CheckpointStore(long from, Experiment experiment, long budget) {
    this.size = MemoryEstimate.of(experiment);
    this.whole = new Checkpoints(from, interval(experiment), ofWhole(budget));
    this.nearbyCapacity = ofNearby(budget);
  }

  private long ofWhole(long budget) {
    return Math.max(2, budget / size - budget / size / 4);
  }

  private long ofNearby(long budget) {
    return Math.max(1, budget / size / 4);
  }

  /** Makes do with other room from now on: drops checkpoints, or may keep more. */
  void fit(long budget) {
    nearbyCapacity = ofNearby(budget);
    whole.fit(ofWhole(budget));
    nearby.ifPresent(segment -> segment.checkpoints.fit(nearbyCapacity));
  }

  /** {@return how many checkpoints are kept} */
  int count() {
    return whole.count() + nearby.map(segment -> segment.checkpoints.count()).orElse(0);
  }

  /** {@return how many bytes they take} */
  long bytes() {
    return size * (count() + (last.isPresent() ? 1 : 0));
  }

  private static long interval(Experiment experiment) {
    int updates = SAMPLES_APART / experiment.schedule().batchSize();
    return Math.max(FEWEST_UPDATES_APART, updates);
  }

  /** {@return the last known checkpoint at or before an update} */
  Optional<Checkpoint> before(long update) {
    return Stream.of(
            whole.before(update),
            nearby.flatMap(segment -> segment.checkpoints.before(update)),
            last.filter(checkpoint -> checkpoint.updates() <= update))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(Checkpoint::updates));
  }

  /** Comes past an update for the first time. For the thread that trains. */
  void pass(Trainer trainer) {
    if (whole.wants(trainer.updates())) {
      whole.keep(trainer.checkpoint());
    }
  }

  /** Stops at an update. For the thread that trains. */
  void stop(Trainer trainer) {
    last = Optional.of(trainer.checkpoint());
  }

  /** Expects to be asked for more of the segment that an update is in. For one who explores. */
  void explore(long update) {
    if (nearby.filter(segment -> segment.contains(update)).isEmpty()) {
      nearby = whole.before(update).map(this::segment);
    }
  }

  private Segment segment(Checkpoint start) {
    Checkpoints checkpoints = new Checkpoints(start.updates(), 1, nearbyCapacity);
    checkpoints.keep(start);
    return new Segment(start.updates(), start.updates() + whole.interval(), checkpoints);
  }

  /** Comes past an update again. For one who explores. */
  void passAgain(Trainer trainer) {
    nearby
        .filter(segment -> segment.contains(trainer.updates()))
        .map(Segment::checkpoints)
        .filter(checkpoints -> checkpoints.wants(trainer.updates()))
        .ifPresent(checkpoints -> checkpoints.keep(trainer.checkpoint()));
  }
}
