package org.deltascope.handout;

/** Writes text so that HTML shows it as it is. */
final class HtmlText {
  private HtmlText() {}

  /** {@return text for an element or an attribute; what XML and HTML cannot hold is U+FFFD} */
  static String literal(String text) {
    StringBuilder html = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
              }
            });
    return html.toString();
  }

  private static boolean isCharacter(int c) {
    return c >= ' ' && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
  }
}
