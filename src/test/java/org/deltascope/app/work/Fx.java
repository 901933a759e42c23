package org.deltascope.app.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Lets a test work on the FX thread. */
public final class Fx {
  private static final long PATIENCE_SECONDS = 60;

  private Fx() {}

  public static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  public static <T> T call(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, Platform::runLater).join();
  }

  public static void run(Runnable action) {
    CompletableFuture.runAsync(action, Platform::runLater).join();
  }

  /** Waits until all that was asked for is done and taken. */
  public static void settle(Background background) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!call(background::isQuiet)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("work went on for more than " + PATIENCE_SECONDS + " s");
      }
      Thread.onSpinWait();
    }
  }
}
