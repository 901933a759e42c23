package org.deltascope.script.python;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.deltascope.formula.text.Escaped;

/**
 * Titles and names from a document, fit for a comment: text and nothing else.
 *
 * <p>What ends a line or a file for Python, cannot be encoded, or turns the direction of what
 * stands beside it is shown by its number.
 */
public final class PythonComment {
  private static final int MOST_NAMES = 20;

  private PythonComment() {}

  /** Writes a text of any number of lines as comments, which say first what it is. */
  public static void write(PythonWriter listing, String what, String text) {
    String start = what + ": ";
    for (String line : text.strip().split("\\R", -1)) {
      listing.remark((start + Escaped.of(line)).stripTrailing());
      start = " ".repeat(start.length());
    }
  }

  /** {@return names in one line, the first of them where there are many} */
  public static String list(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).map(Escaped::of).collect(joining(", "));
    return names.size() > MOST_NAMES
        ? "%s and %d more".formatted(first, names.size() - MOST_NAMES)
        : first;
  }
}
