package org.deltascope.app;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What was not expected: logged each time, shown once. For the FX thread. */
final class Faults implements Consumer<Throwable> {

  private static final System.Logger LOG = System.getLogger("org.deltascope");

  private static final String SCREEN_THAT_IS_NONE = "com.sun.glass.ui.headless.HeadlessWindow";

  private final Set<String> shown = new HashSet<>();
  private Consumer<String> message = text -> {};

  /** Shows what comes from now on there. */
  void showOn(Consumer<String> bar) {
    message = bar;
  }

  @Override
  public void accept(Throwable fault) {
    if (isBelowTheScreen(fault)) {
      return;
    }
    LOG.log(System.Logger.Level.ERROR, "unexpected", fault);
    if (shown.add(fault.toString())) {
      message.accept(
          "Something went wrong that should not have: %s. Details are in the log."
              .formatted(fault));
    }
  }

  /**
   * The screen that stands in for none has a thousand rows, and the toolkit fails at the next. That
   * takes nothing from the pictures of a tour, which are taken of the window, not of the screen.
   */
  private static boolean isBelowTheScreen(Throwable fault) {
    return fault instanceof IndexOutOfBoundsException
        && Arrays.stream(fault.getStackTrace())
            .anyMatch(call -> call.getClassName().equals(SCREEN_THAT_IS_NONE));
  }
}
