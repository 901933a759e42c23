package org.deltascope.script;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Titles and names from a document, fit for a comment: text and nothing else.
 *
 * <p>What ends a line or a file for Python, cannot be encoded, or turns the direction of what
 * stands beside it is shown by its number.
 */
final class Remarks {
  private static final int MOST_NAMES = 20;

  private Remarks() {}

  /** Writes a text of any number of lines as comments, which say first what it is. */
  static void write(Listing listing, String what, String text) {
    String start = what + ": ";
    for (String line : text.strip().split("\\R", -1)) {
      listing.remark((start + plain(line)).stripTrailing());
      start = " ".repeat(start.length());
    }
  }

  /** {@return names in one line, the first of them where there are many} */
  static String list(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).map(Remarks::plain).collect(joining(", "));
    return names.size() > MOST_NAMES
        ? "%s and %d more".formatted(first, names.size() - MOST_NAMES)
        : first;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                plain.appendCodePoint(c);
              } else {
                plain.append("\\u%04x".formatted(c));
              }
            });
    return plain.toString();
  }

  private static boolean isPlain(int c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !turns
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
