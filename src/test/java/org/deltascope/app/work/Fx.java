package org.deltascope.app.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.deltascope.Patience;
import org.testfx.api.FxToolkit;

/** Lets a test work on the FX thread. */
public final class Fx {
  private Fx() {}

  public static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  public static <T> T call(Supplier<T> action) {
    return result(CompletableFuture.supplyAsync(action, Platform::runLater));
  }

  public static void run(Runnable action) {
    result(CompletableFuture.runAsync(action, Platform::runLater));
  }

  /** Waits until all that was asked for is done and taken. */
  public static void settle(Background background) {
    Patience.until("all work done", () -> call(background::isQuiet));
  }

  private static <T> T result(CompletableFuture<T> pending) {
    return pending.orTimeout(Patience.SECONDS, TimeUnit.SECONDS).join();
  }
}
