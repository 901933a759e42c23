package org.deltascope.cli.output;

import java.util.Locale;
import java.util.Map;

/** Tells whether this machine has something to show a window on, without trying to open one. */
public final class Display {
  private Display() {}

  /**
   * {@return whether a window can be expected to open}
   *
   * @param system the name of the operating system
   * @param environment its variables
   */
  public static boolean isPresent(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        || name.startsWith("mac")
        || isSet(environment, "DISPLAY")
        || isSet(environment, "WAYLAND_DISPLAY");
  }

  private static boolean isSet(Map<String, String> environment, String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
