package org.deltascope.app.model.learn;

import org.deltascope.history.Histories;

/**
 * Says what going back to any update takes.
 *
 * @param memory how much it is
 */
public record MemoryWords(Histories.Memory memory) {

  private static final long STEP = 1024;

  /** {@return such as "12 checkpoints of all runs, 4 KB of at most 256 MB"} */
  public String text() {
    int count = memory.checkpoints();
    return "%,d checkpoint%s, %s of at most %s"
        .formatted(count, count == 1 ? "" : "s", bytes(memory.bytes()), bytes(memory.most()));
  }

  private static String bytes(long bytes) {
    if (bytes < STEP * STEP) {
      return "%,d KB".formatted((bytes + STEP - 1) / STEP);
    }
    return bytes < 10 * STEP * STEP
        ? "%.1f MB".formatted((double) bytes / (STEP * STEP))
        : "%,d MB".formatted(Math.round((double) bytes / (STEP * STEP)));
  }
}
