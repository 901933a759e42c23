package org.deltascope.figure.paint;

/** Makes any text fit for XML and metadata, which cannot hold every character. */
final class Legible {
  private static final int REPLACEMENT = 0xFFFD;

  private Legible() {}

  /**
   * {@return the text, with U+FFFD for each control character, lone surrogate and noncharacter} A
   * tab or the end of a line becomes a space.
   */
  static String of(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                switch (c) {
                  case '\t', '\n', '\r' -> ' ';
                  default -> isForbidden(c) ? REPLACEMENT : c;
                })
        .forEach(legible::appendCodePoint);
    return legible.toString();
  }

  private static boolean isForbidden(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (codePoint & 0xFFFE) == 0xFFFE;
  }
}
