package org.deltascope.document.json;

import java.util.List;

/** The keys of what a program prints of its updates. */
public final class PrintedKeys {
  /** All that have numbers. */
  public static final List<String> ALL =
      List.of(
          "samples",
          "loss",
          "z",
          "a",
          "delta",
          "weightGradient",
          "biasGradient",
          "weightsAfter",
          "biasAfter",
          "inputGradient");

  private PrintedKeys() {}

  /** {@return whether a line of a trace has such a key} */
  public static boolean isKnown(String key) {
    return ALL.contains(key);
  }
}
