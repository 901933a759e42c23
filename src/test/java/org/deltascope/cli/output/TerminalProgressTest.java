package org.deltascope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.deltascope.history.ProgressListener;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long TARGET = 2_000_000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
  private boolean terminal = true;
  private boolean asked;
  private long now;

  private final TerminalProgress progress =
      new TerminalProgress(
          err,
          () -> {
            asked = true;
            return terminal;
          },
          () -> now);

  private String said() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /** Makes so many updates, each in so much time. */
  private long go(ProgressListener watcher, long updates, long nanos) {
    for (long update = 0; update < updates; update++) {
      now += nanos;
      assertThat(watcher.reached(update, TARGET)).isTrue();
    }
    return updates;
  }

  @Test
  void a_short_way_needs_no_words() {
    assertThat(progress.<Long>during(watcher -> go(watcher, 9, SECOND / 10))).isEqualTo(9);

    assertThat(said()).isEmpty();
    assertThat(asked).isFalse();
  }

  @Test
  void a_long_way_says_how_far_it_has_come_and_how_to_end_it() {
    progress.during(
        watcher -> {
          now += 2 * SECOND;
          watcher.reached(1_234_567, TARGET);
          assertThat(said())
              .isEqualTo(
                  "\r[############........] update 1,234,567 of 2,000,000 (61 %), Ctrl+C ends it");
          return 0;
        });
  }

  @Test
  void a_long_way_says_how_long_it_still_takes_if_it_goes_on_like_that() {
    progress.during(
        watcher -> {
          watcher.reached(0, TARGET);
          now += 100 * SECOND;
          watcher.reached(TARGET / 2, TARGET);
          assertThat(said()).contains("(50 %), 1 min 40 s left, Ctrl+C");
          return 0;
        });
  }

  @Test
  void a_way_without_a_known_end_says_only_where_it_is() {
    progress.during(
        "derivative",
        "keeps what is done",
        watcher -> {
          now += 2 * SECOND;
          watcher.reached(1_234, Long.MAX_VALUE);
          assertThat(said()).isEqualTo("\rderivative 1,234, Ctrl+C keeps what is done");
          return 0;
        });
  }

  @Test
  void nothing_is_left_of_it_at_the_end() {
    progress.during(watcher -> go(watcher, 100, SECOND));

    String line = said().substring(said().lastIndexOf("\r", said().length() - 2));
    assertThat(line).isEqualTo("\r" + " ".repeat(line.length() - 2) + "\r");
    assertThat(line.length()).isGreaterThan("update 99 of 2,000,000".length());
  }

  @Test
  void nothing_is_left_of_it_where_the_way_fails() {
    assertThatThrownBy(
            () ->
                progress.during(
                    watcher -> {
                      go(watcher, 3, SECOND);
                      throw new IllegalStateException("no way");
                    }))
        .hasMessage("no way");

    assertThat(said()).endsWith(" \r");
  }

  @Test
  void it_is_written_a_few_times_a_second_only() {
    progress.during(watcher -> go(watcher, 3_000, SECOND / 1_000));

    assertThat(said().chars().filter(c -> c == '\r').count()).isBetween(8L, 13L);
  }

  @Test
  void a_file_is_told_nothing() {
    terminal = false;

    progress.during(watcher -> go(watcher, 100, SECOND));

    assertThat(said()).isEmpty();
  }
}
