package org.deltascope.history;

import java.util.Optional;
import java.util.TreeMap;
import org.deltascope.nn.TrainingState;

/**
 * States at multiples of an interval. When there is no room for one more, every second one is
 * dropped and the interval doubles, so that they are always spread evenly over the whole way.
 */
final class Checkpoints {

  private final TreeMap<Long, TrainingState> states = new TreeMap<>();
  private final long capacity;
  private long interval;

  /**
   * Starts with none.
   *
   * @param interval updates between two, until there is no more room
   * @param capacity how many there may be, 1 or more
   */
  Checkpoints(long interval, long capacity) {
    this.interval = interval;
    this.capacity = capacity;
  }

  /** {@return whether the state before that update would be kept} */
  boolean wants(long update) {
    return update % interval == 0 && !states.containsKey(update);
  }

  /** Keeps a state that is wanted. */
  void keep(TrainingState state) {
    states.put(state.updates(), state);
    while (states.size() > capacity) {
      interval *= 2;
      states.keySet().removeIf(update -> update % interval != 0);
    }
  }

  /** {@return the last state at or before an update} */
  Optional<TrainingState> before(long update) {
    return Optional.ofNullable(states.floorEntry(update)).map(java.util.Map.Entry::getValue);
  }

  /** {@return updates between two} */
  long interval() {
    return interval;
  }
}
