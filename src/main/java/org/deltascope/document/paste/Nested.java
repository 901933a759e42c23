package org.deltascope.document.paste;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.source.SourceLocation;

/** Rows in brackets: one pair around all of them, and one around each or a sign between them. */
final class Nested {
  private final String text;
  private int at;

  /**
   * Begins at a bracket.
   *
   * @param text that is read
   * @param start where the outer bracket opens
   */
  Nested(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** {@return where the text goes on after the outer bracket} */
  int end() {
    return at;
  }

  /** {@return the cells, in every way in which they can be told apart} */
  List<List<List<String>>> readings() throws UnreadableMatrixException {
    List<String> rows = new ArrayList<>();
    String between = content(rows);
    if (rows.isEmpty()) {
      return Lines.inBrackets(between);
    }
    if (!between.chars().allMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')) {
      throw new UnreadableMatrixException(
          "found %s between rows in brackets, expected rows only"
              .formatted(SourceLocation.quote(between.strip())));
    }
    return Lines.readings(rows);
  }

  /** Reads up to the bracket that closes; gives what stands in no bracket within. */
  private String content(List<String> rows) throws UnreadableMatrixException {
    StringBuilder between = new StringBuilder();
    at++;
    while (at < text.length() && !isClosing(text.charAt(at))) {
      if (isOpening(text.charAt(at))) {
        rows.add(row());
      } else {
        between.append(text.charAt(at));
        at++;
      }
    }
    if (at == text.length()) {
      throw new UnreadableMatrixException(
          "found a bracket that is not closed, expected ] for each [");
    }
    at++;
    return between.toString();
  }

  private String row() throws UnreadableMatrixException {
    int start = at + 1;
    int end = start;
    while (end < text.length() && !isClosing(text.charAt(end))) {
      if (isOpening(text.charAt(end))) {
        throw new UnreadableMatrixException(
            "found brackets three deep, expected a matrix: rows of numbers");
      }
      end++;
    }
    at = Math.min(end + 1, text.length());
    return text.substring(start, end).replaceAll("\\s+", " ");
  }

  private static boolean isOpening(char c) {
    return c == '[' || c == '{';
  }

  private static boolean isClosing(char c) {
    return c == ']' || c == '}';
  }
}
