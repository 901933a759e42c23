package org.deltascope.cli.output;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a long way has come, in words.
 *
 * @param what it goes through one by one, such as {@code update}
 * @param first one that it began at
 * @param now where it is
 * @param target where it goes; {@link Long#MAX_VALUE} where nobody knows
 * @param nanos since it began
 */
record ProgressText(String what, long first, long now, long target, long nanos) {

  /** How many characters wide the bar is. */
  private static final int BAR = 20;

  /** {@return a bar, where it is, and how long it will still take if it goes on like that} */
  String text() {
    if (target == Long.MAX_VALUE) {
      return String.format(Locale.ROOT, "%s %,d", what, now);
    }
    int done = (int) ((double) BAR * now / target);
    return String.format(
        Locale.ROOT,
        "[%s%s] %s %,d of %,d (%d %%)%s",
        "#".repeat(done),
        ".".repeat(BAR - done),
        what,
        now,
        target,
        (int) (100.0 * now / target),
        left());
  }

  private String left() {
    if (now == first) {
      return "";
    }
    double seconds = nanos / 1e9 / (now - first) * (target - now);
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return left.toHours() > 0
        ? ", %d h %02d min left".formatted(left.toHours(), left.toMinutesPart())
        : left.toMinutes() > 0
            ? ", %d min %02d s left".formatted(left.toMinutes(), left.toSecondsPart())
            : ", %d s left".formatted(left.toSeconds());
  }
}
