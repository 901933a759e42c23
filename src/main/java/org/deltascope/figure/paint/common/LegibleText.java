package org.deltascope.figure.paint.common;

import java.util.regex.Pattern;
import org.deltascope.formula.text.Escaped;

/** Makes any text fit for XML and metadata, which cannot hold every character. */
public final class LegibleText {
  private static final Pattern SPACE = Pattern.compile("[\\t\\n\\r]");

  private LegibleText() {}

  /**
   * {@return the text, with the number of each character that XML cannot hold or that would turn
   * the direction of the line} A tab or the end of a line becomes a space.
   */
  public static String of(String text) {
    return Escaped.of(SPACE.matcher(text).replaceAll(" "));
  }
}
