package org.deltascope.cli.output;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a way through the updates has come, in words.
 *
 * @param first update that it began at
 * @param update where it is
 * @param target where it goes; {@link Long#MAX_VALUE} where nobody knows
 * @param nanos since it began
 */
record ProgressText(long first, long update, long target, long nanos) {

  /** How many characters wide the bar is. */
  private static final int BAR = 20;

  /** {@return a bar, the update, and how long it will still take if it goes on like that} */
  String text() {
    if (target == Long.MAX_VALUE) {
      return String.format(Locale.ROOT, "update %,d", update);
    }
    int done = (int) ((double) BAR * update / target);
    return String.format(
        Locale.ROOT,
        "[%s%s] update %,d of %,d (%d %%)%s",
        "#".repeat(done),
        ".".repeat(BAR - done),
        update,
        target,
        (int) (100.0 * update / target),
        left());
  }

  private String left() {
    if (update == first) {
      return "";
    }
    double seconds = nanos / 1e9 / (update - first) * (target - update);
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return left.toHours() > 0
        ? ", %d h %02d min left".formatted(left.toHours(), left.toMinutesPart())
        : left.toMinutes() > 0
            ? ", %d min %02d s left".formatted(left.toMinutes(), left.toSecondsPart())
            : ", %d s left".formatted(left.toSeconds());
  }
}
