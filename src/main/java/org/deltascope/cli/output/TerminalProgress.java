package org.deltascope.cli.output;

import java.io.PrintStream;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.deltascope.history.ProgressListener;

/**
 * Says on a terminal how far a long way has come and how long it will still take, in a line that is
 * written over and taken away at the end. Where standard error is no terminal it says nothing.
 * Ctrl+C ends the program as always.
 */
public final class TerminalProgress {

  /** What takes no longer needs no words. */
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private static final long BETWEEN_NANOS = 200_000_000L;

  private final PrintStream err;
  private final BooleanSupplier isTerminal;
  private final LongSupplier clock;

  /**
   * Says nothing yet.
   *
   * @param err standard error
   * @param isTerminal whether that is a terminal; asked only when there is something to say
   * @param clock in nanoseconds
   */
  public TerminalProgress(PrintStream err, BooleanSupplier isTerminal, LongSupplier clock) {
    this.err = err;
    this.isTerminal = isTerminal;
    this.clock = clock;
  }

  /**
   * {@return what is found at the end of a way}
   *
   * @param seek goes there; tells how far it has come
   */
  public <T> T during(Function<ProgressListener, T> seek) {
    return during("update", "ends it", seek);
  }

  /**
   * {@return what is found at the end of a way}
   *
   * @param what it goes through one by one, such as {@code update}
   * @param atCtrlC what Ctrl+C does, such as {@code ends it}
   * @param seek goes there; tells how far it has come
   */
  public <T> T during(String what, String atCtrlC, Function<ProgressListener, T> seek) {
    Line line = new Line(what, atCtrlC);
    try {
      return seek.apply(line);
    } finally {
      line.end();
    }
  }

  /** The line on the terminal. */
  private final class Line implements ProgressListener {
    private final Thread cleaner = new Thread(this::clear);
    private final String what;
    private final String atCtrlC;
    private final long begun = clock.getAsLong();
    private long next = begun + PATIENCE_NANOS;
    private OptionalLong first = OptionalLong.empty();
    private boolean silent;
    private int written;

    Line(String what, String atCtrlC) {
      this.what = what;
      this.atCtrlC = atCtrlC;
    }

    @Override
    public boolean reached(long update, long target) {
      if (first.isEmpty()) {
        first = OptionalLong.of(update);
      }
      if (!silent && clock.getAsLong() >= next) {
        next = clock.getAsLong() + BETWEEN_NANOS;
        say(update, target);
      }
      return true;
    }

    private void say(long update, long target) {
      if (written == 0) {
        silent = !isTerminal.getAsBoolean();
        if (silent) {
          return;
        }
        Runtime.getRuntime().addShutdownHook(cleaner);
      }
      long nanos = clock.getAsLong() - begun;
      String text =
          "%s, Ctrl+C %s"
              .formatted(
                  new ProgressText(what, first.orElse(update), update, target, nanos).text(),
                  atCtrlC);
      err.print("\r" + text + " ".repeat(Math.max(0, written - text.length())));
      err.flush();
      written = text.length();
    }

    /** Where the program is ending by Ctrl+C the line is taken away then. */
    private void forget() {
      try {
        Runtime.getRuntime().removeShutdownHook(cleaner);
      } catch (IllegalStateException ending) {
        written = 0;
      }
    }

    private void clear() {
      err.print("\r" + " ".repeat(written) + "\r");
      err.flush();
    }

    private void end() {
      if (written > 0) {
        forget();
        clear();
      }
    }
  }
}
