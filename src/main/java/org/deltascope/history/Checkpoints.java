package org.deltascope.history;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.deltascope.nn.train.Checkpoint;

/**
 * Checkpoints at equal distances from an update on. When there is no room for one more, every
 * second one is dropped and the distance doubles, so that they are always spread evenly over the
 * whole way.
 *
 * <p>One thread keeps, any may look: none of them waits for another. Whoever changes how many there
 * may be waits for the one that keeps, and that for no more than a few references to be copied.
 */
final class Checkpoints {

  private static final int FIRST_ROOM = 16;

  private final long from;
  private volatile int capacity;
  private volatile Kept kept;

  /** What there is. Slots are written once each, in order, before they are counted. */
  private static final class Kept {
    private final long interval;
    private final Checkpoint[] slots;
    private final AtomicInteger count;

    Kept(long interval, Checkpoint[] slots, int count) {
      this.interval = interval;
      this.slots = slots;
      this.count = new AtomicInteger(count);
    }

    /** {@return every second one, twice as far apart} */
    Kept thinned() {
      Checkpoint[] fewer = new Checkpoint[slots.length];
      int count = 0;
      for (int i = 0; i < this.count.getPlain(); i += 2) {
        fewer[count++] = slots[i];
      }
      return new Kept(2 * interval, fewer, count);
    }

    /** {@return the same in twice as many slots} */
    Kept larger(int capacity) {
      int length = (int) Math.min(2L * slots.length, capacity);
      return new Kept(interval, Arrays.copyOf(slots, length), count.getPlain());
    }
  }

  /**
   * Starts with none.
   *
   * @param from the update of the first
   * @param interval updates between two, until there is no more room
   * @param capacity how many there may be, 1 or more
   */
  Checkpoints(long from, long interval, long capacity) {
    this.from = from;
    this.capacity = bounded(capacity);
    this.kept = new Kept(interval, new Checkpoint[Math.min(this.capacity, FIRST_ROOM)], 0);
  }

  /** {@return whether the checkpoint before that update is the next to keep} */
  boolean wants(long update) {
    Kept kept = this.kept;
    return update - from == kept.interval * kept.count.getPlain();
  }

  private static int bounded(long capacity) {
    return (int) Math.max(1, Math.min(capacity, Integer.MAX_VALUE / 2));
  }

  /** Makes do with fewer, or has room for more from now on. */
  synchronized void fit(long newCapacity) {
    capacity = bounded(newCapacity);
    while (kept.count.getPlain() > capacity) {
      kept = kept.thinned();
    }
  }

  /** Keeps a checkpoint that is wanted, unless it is not any more. */
  synchronized void keep(Checkpoint checkpoint) {
    if (kept.count.getPlain() >= capacity) {
      kept = kept.thinned();
    }
    if (!wants(checkpoint.updates())) {
      return;
    }
    if (kept.count.getPlain() == kept.slots.length) {
      kept = kept.larger(capacity);
    }
    int next = kept.count.getPlain();
    kept.slots[next] = checkpoint;
    kept.count.setRelease(next + 1);
  }

  /** {@return the last checkpoint at or before an update} */
  Optional<Checkpoint> before(long update) {
    Kept kept = this.kept;
    int count = kept.count.getAcquire();
    if (count == 0 || update < from) {
      return Optional.empty();
    }
    long place = (update - from) / kept.interval;
    return Optional.of(kept.slots[(int) Math.min(place, count - 1)]);
  }

  /** {@return how many there are} */
  int count() {
    return kept.count.getAcquire();
  }

  /** {@return updates between two} */
  long interval() {
    return kept.interval;
  }
}
