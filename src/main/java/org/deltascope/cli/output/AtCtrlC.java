package org.deltascope.cli.output;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl+C ask for an end instead of making one: the program ends once what was done by then is
 * kept.
 */
public final class AtCtrlC implements AutoCloseable {

  /** Whatever is kept is kept by then, or never. */
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch kept = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ask);
  private volatile boolean asked;

  /** Lets it ask from now on. */
  public AtCtrlC() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** {@return whether it was pressed} */
  public boolean isAsked() {
    return asked;
  }

  /** {@return what the program waits for when it is ended} */
  Thread hook() {
    return hook;
  }

  private void ask() {
    asked = true;
    try {
      kept.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the program end: all is kept. */
  @Override
  public void close() {
    kept.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      asked = true;
    }
  }
}
