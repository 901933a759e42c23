package org.deltascope;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself, but not for ever. */
public final class Patience {

  /** Far longer than anything here takes, also on a machine that does something else as well. */
  public static final long SECONDS = 60;

  private static final long PAUSE_MILLIS = 1;

  private Patience() {}

  /** Waits until something is so; what never comes about fails the test. */
  public static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("waited " + SECONDS + " s in vain: " + what);
      }
      pause(what);
    }
  }

  private static void pause(String what) {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting: " + what, e);
    }
  }
}
