package org.deltascope.app;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The handler of exceptions that nobody caught. Each is logged, unless another is told, and shown
 * once. An exception of an action leaves the window as it is. An {@link Error}, or an exception
 * while the window is laid out, may leave its nodes broken for good, so these are made anew; where
 * that does not help, the window says that it must close. For the FX thread.
 */
final class UncaughtErrors {

  /** What can be done for a window. */
  interface Window {

    /** Shows a message. */
    void say(String message);

    /** {@return whether a layout has begun and has not come to its end} */
    boolean isBeingLaidOut();

    /** Makes all nodes anew, as they were when the window was last whole. */
    void rebuild();

    /** Shows nothing more than why the window must close. */
    void replaceWith(String lastWords);

    /** Closes. */
    void close();
  }

  private static final System.Logger LOG = System.getLogger("org.deltascope");
  private static final String SCREEN_THAT_IS_NONE = "com.sun.glass.ui.headless.HeadlessWindow";

  /** Errors that follow each other as fast as that have one cause. */
  private static final long ONE_CAUSE_NANOS = 5_000_000_000L;

  /** So many exceptions of one cause come from no single action. */
  private static final int MOST_ACTIONS = 10;

  private static final int MOST_REBUILDS = 2;

  private final LongSupplier clock;
  private final Consumer<Throwable> told;
  private final Set<String> shown = new HashSet<>();
  private Optional<Window> window = Optional.empty();
  private Optional<Throwable> fatal = Optional.empty();
  private int inARow;
  private int serious;
  private long last;

  /** Tells the log. */
  UncaughtErrors() {
    this(UncaughtErrors::log);
  }

  /** Tells another of each. */
  UncaughtErrors(Consumer<Throwable> told) {
    this(told, System::nanoTime);
  }

  UncaughtErrors(Consumer<Throwable> told, LongSupplier clock) {
    this.told = told;
    this.clock = clock;
  }

  /** Looks after a window from now on. */
  void watch(Window other) {
    window = Optional.of(other);
  }

  /** {@return why the window must close, if it must} */
  Optional<Throwable> fatal() {
    return fatal;
  }

  /** Takes what a background thread failed with. Nothing of the window is changed by that. */
  void inBackground(Throwable error) {
    told.accept(error);
    guard(() -> say(error, ""));
  }

  /** Takes what the FX thread failed with. */
  void onFxThread(Throwable error) {
    if (isBelowTheScreen(error)) {
      return;
    }
    told.accept(error);
    guard(() -> recover(error));
  }

  /** Takes what the window cannot do without. */
  void mustClose(Throwable error) {
    told.accept(error);
    guard(() -> giveUp(error));
  }

  private void recover(Throwable error) {
    long now = clock.getAsLong();
    if (inARow > 0 && now - last > ONE_CAUSE_NANOS) {
      inARow = 0;
      serious = 0;
    }
    last = now;
    inARow++;
    boolean breaksNodes =
        error instanceof Error || window.filter(Window::isBeingLaidOut).isPresent();
    if (!breaksNodes && inARow <= MOST_ACTIONS) {
      say(error, "");
      return;
    }
    serious++;
    if (serious <= MOST_REBUILDS) {
      window.ifPresent(Window::rebuild);
      say(error, " The window was restored.");
    } else {
      giveUp(error);
    }
  }

  /** A window that cannot even say so is closed. */
  private void giveUp(Throwable error) {
    if (fatal.isPresent()) {
      window.ifPresent(Window::close);
      return;
    }
    fatal = Optional.of(error);
    window.ifPresent(
        it ->
            it.replaceWith(
                "Deltascope must close: %s. Documents are as they were saved. Details are in the log."
                    .formatted(error)));
  }

  /** What fails here too, such as for lack of memory, leaves one way less. */
  private void guard(Runnable reaction) {
    try {
      reaction.run();
    } catch (RuntimeException | Error again) {
      told.accept(again);
      try {
        giveUp(again);
      } catch (RuntimeException | Error hopeless) {
        told.accept(hopeless);
        window.ifPresent(Window::close);
      }
    }
  }

  private void say(Throwable error, String consequence) {
    if (fatal.isEmpty() && (shown.add(error.toString()) || !consequence.isEmpty())) {
      String what =
          error instanceof OutOfMemoryError
              ? "There was too little memory for that (java -Xmx… gives more)."
              : "Something went wrong that should not have: %s.".formatted(error);
      String message = what + consequence + " Details are in the log.";
      window.ifPresent(it -> it.say(message));
    }
  }

  /** What there is no memory to log is handled all the same. */
  private static void log(Throwable error) {
    try {
      LOG.log(System.Logger.Level.ERROR, "unexpected", error);
    } catch (OutOfMemoryError full) {
      return;
    }
  }

  /**
   * The screen that stands in for none has a thousand rows, and the toolkit fails at the next. That
   * takes nothing from the pictures of a tour, which are taken of the window, not of the screen.
   */
  private static boolean isBelowTheScreen(Throwable error) {
    return error instanceof IndexOutOfBoundsException
        && Arrays.stream(error.getStackTrace())
            .anyMatch(call -> call.getClassName().equals(SCREEN_THAT_IS_NONE));
  }
}
