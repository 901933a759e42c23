package org.deltascope.history;

import java.util.concurrent.CancellationException;
import org.deltascope.nn.Trainer;

/** Makes one update after the other. */
final class Advance {
  private Advance() {}

  /**
   * Makes updates until an update.
   *
   * @param trainer makes them
   * @param update the first that is not made
   * @param listener is told before each, and may end it
   * @param after each
   * @throws CancellationException if the listener ends it or the thread is interrupted
   */
  static void to(long update, Trainer trainer, ProgressListener listener, Runnable after) {
    while (trainer.updates() < update) {
      requireGoesOn(trainer.updates(), update, listener);
      trainer.update();
      after.run();
    }
  }

  /**
   * Asks whether to go on.
   *
   * @throws CancellationException if not
   */
  static void requireGoesOn(long made, long update, ProgressListener listener) {
    if (Thread.currentThread().isInterrupted() || !listener.reached(made, update)) {
      throw new CancellationException("stopped after %d of %d updates".formatted(made, update));
    }
  }
}
