package org.deltascope.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deltascope.nn.TrainingState;

/**
 * The states from which a journey may begin: checkpoints of the whole way, closer ones of the
 * segment in which one goes back and forth, and the place where one was last. Three quarters of the
 * budget are for the first, the rest for the second.
 */
final class Waypoints {

  private static final long FIRST_INTERVAL = 16;

  private final Checkpoints checkpoints;
  private final long nearbyCapacity;
  private Checkpoints nearby;
  private long nearbyStart;
  private long nearbyEnd;
  private TrainingState last;

  /**
   * Knows one state.
   *
   * @param first before the first update
   * @param budget bytes that the states may take; a few are kept even if they take more
   */
  Waypoints(TrainingState first, long budget) {
    long capacity = budget / MemoryEstimate.of(first);
    this.checkpoints = new Checkpoints(FIRST_INTERVAL, Math.max(2, capacity - capacity / 4));
    this.nearbyCapacity = Math.max(1, capacity / 4);
    this.nearby = new Checkpoints(1, nearbyCapacity);
    this.last = first;
    checkpoints.keep(first);
  }

  /** {@return the last known state at or before an update} */
  TrainingState before(long update) {
    return Stream.of(
            checkpoints.before(update),
            nearby.before(update),
            Optional.of(last).filter(state -> state.updates() <= update))
        .flatMap(Optional::stream)
        .max(Comparator.comparingLong(TrainingState::updates))
        .orElseThrow();
  }

  /** Expects to be asked for more of the segment that an update is in. */
  void explore(long update) {
    long start = checkpoints.before(update).orElseThrow().updates();
    if (update < nearbyStart || update >= nearbyEnd) {
      nearby = new Checkpoints(1, nearbyCapacity);
      nearbyStart = start;
      nearbyEnd = start + checkpoints.interval();
    }
  }

  /**
   * Comes past a state on the way.
   *
   * @param update the updates made
   * @param state makes the state, which costs time
   */
  void pass(long update, Supplier<TrainingState> state) {
    boolean far = checkpoints.wants(update);
    boolean near = nearbyStart <= update && update < nearbyEnd && nearby.wants(update);
    if (far || near) {
      TrainingState kept = state.get();
      if (far) {
        checkpoints.keep(kept);
      }
      if (near) {
        nearby.keep(kept);
      }
    }
  }

  /** Ends a journey. */
  void arrive(TrainingState state) {
    pass(state.updates(), () -> state);
    last = state;
  }
}
