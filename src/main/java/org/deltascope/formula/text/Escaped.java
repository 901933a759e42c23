package org.deltascope.formula.text;

/**
 * Text as a message or a page may show it: what would steer the terminal or turn the direction of
 * the line, such as an escape character, is shown as what it is, such as {@code \u001b}.
 */
public final class Escaped {
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_NONCHARACTER = 0xFDD0;
  private static final int LAST_NONCHARACTER = 0xFDEF;

  private Escaped() {}

  /** {@return the text, with the number of each character in its place that steers} */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Escaped::steers)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (steers(c)) {
                shown.append((Character.isBmpCodePoint(c) ? "\\u%04x" : "\\u{%x}").formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static boolean steers(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !isPartOfWords(codePoint);
      default ->
          (codePoint & 0xFFFE) == 0xFFFE
              || (codePoint >= FIRST_NONCHARACTER && codePoint <= LAST_NONCHARACTER);
    };
  }

  /** How letters join and where a word may be broken is written with the word. */
  private static boolean isPartOfWords(int codePoint) {
    return switch (codePoint) {
      case SOFT_HYPHEN, ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> true;
      default -> false;
    };
  }
}
