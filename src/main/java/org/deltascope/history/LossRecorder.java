package org.deltascope.history;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Collects the losses of updates as they are made. One thread records, any may take snapshots: none
 * of them waits for another.
 */
final class LossRecorder {

  /** So many losses are put together at a time; a snapshot puts together those since then. */
  private static final int TOGETHER = 4_096;

  private volatile Block block;

  private volatile OptionalLong firstNotFinite = OptionalLong.empty();

  /** What was put together, never to change, and the losses since then, written once each. */
  private static final class Block {
    private final long from;
    private final RangeCollector before;
    private final double[] losses = new double[TOGETHER];
    private final AtomicInteger count = new AtomicInteger();
    private final OptionalDouble lastBefore;

    Block(long from, RangeCollector before, OptionalDouble lastBefore) {
      this.from = from;
      this.before = before;
      this.lastBefore = lastBefore;
    }

    OptionalDouble last() {
      int count = this.count.getAcquire();
      return count == 0 ? lastBefore : OptionalDouble.of(losses[count - 1]);
    }

    RangeCollector together(int count) {
      RangeCollector all = new RangeCollector(before);
      all.add(losses, count);
      return all;
    }
  }

  /** Begins with the loss of an update. */
  LossRecorder(long from) {
    block = new Block(from, new RangeCollector(from), OptionalDouble.empty());
  }

  /** {@return the update after the last whose loss was recorded} */
  long updates() {
    Block block = this.block;
    return block.from + block.count.getAcquire();
  }

  /** Takes the loss of the next update. For the thread that trains. */
  void record(double loss) {
    Block block = this.block;
    int next = block.count.getPlain();
    if (!Double.isFinite(loss) && firstNotFinite.isEmpty()) {
      firstNotFinite = OptionalLong.of(block.from + next);
    }
    block.losses[next] = loss;
    block.count.setRelease(next + 1);
    if (next + 1 == TOGETHER) {
      this.block = new Block(block.from + TOGETHER, block.together(TOGETHER), block.last());
    }
  }

  /** {@return the first update whose loss is no finite number} */
  OptionalLong firstNotFinite() {
    return firstNotFinite;
  }

  /** {@return the last loss, if there is one} */
  OptionalDouble last() {
    return block.last();
  }

  /** {@return all losses so far} */
  LossCurve snapshot() {
    Block block = this.block;
    return block.together(block.count.getAcquire()).curve();
  }
}
