package org.deltascope.app;

import javafx.application.Platform;

/**
 * Starts JavaFX, with a clock that ticks often. What is painted waits for the next tick to come to
 * the window; at the usual 60 a second that would be half of the time from a key press to its
 * picture. Nothing is painted at a tick unless something changed.
 */
final class Toolkit {
  private Toolkit() {}

  private static final String TICKS = "javafx.animation.pulse";
  private static final String A_SECOND = "250";

  /**
   * Starts it.
   *
   * @param first is the first to run on the FX thread
   * @throws IllegalStateException if it runs already
   */
  static void start(Runnable first) {
    if (System.getProperty(TICKS) != null) {
      Platform.startup(first);
      return;
    }
    System.setProperty(TICKS, A_SECOND);
    Platform.startup(
        () -> {
          // JavaFX has read it; a later reader would only report it on the error stream.
          System.clearProperty(TICKS);
          first.run();
        });
  }
}
