package org.deltascope.cli.output;

import java.util.Locale;

/** How verdicts are written. */
public enum JudgementFormat {
  /** Lines to read. */
  TEXT,
  /** One JSON object a line, one line a formula. */
  JSONL;

  public static final String NAMES = "text, jsonl";

  /** {@return its name on the command line} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
