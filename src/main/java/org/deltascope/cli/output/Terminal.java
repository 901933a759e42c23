package org.deltascope.cli.output;

import java.io.Console;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Whether a person reads along. */
public final class Terminal {
  private Terminal() {}

  /**
   * {@return whether standard error is a terminal} Java knows it of standard output alone, which is
   * often sent to a file; so the shell is asked, where there is one.
   */
  public static boolean isStandardError() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    return windows
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        : testsTrue();
  }

  private static boolean testsTrue() {
    try {
      return new ProcessBuilder("/bin/sh", "-c", "test -t 2").inheritIO().start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
