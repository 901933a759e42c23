package org.deltascope.handout.work;

import java.util.regex.Pattern;

/** Puts what a document calls itself on one line. */
public final class OneLine {
  private static final Pattern BREAK =
      Pattern.compile("[\\t\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]+");

  private OneLine() {}

  public static String of(String text) {
    return BREAK.matcher(text).replaceAll(" ").strip();
  }
}
