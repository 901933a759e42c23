package org.deltascope.formula;

/** Writes text so that XML, and so MathML and HTML, show it as it is. */
public final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /**
   * {@return text for an element; what XML and HTML cannot hold is U+FFFD}
   *
   * @param text any
   */
  public static String inElement(String text) {
    StringBuilder xml = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
              }
            });
    return xml.toString();
  }

  /**
   * {@return the same for an attribute, in quotes of either kind, or an element}
   *
   * @param text any
   */
  public static String literal(String text) {
    return inElement(text).replace("\"", "&quot;").replace("'", "&#39;");
  }

  private static boolean isCharacter(int c) {
    return c >= ' ' && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
  }
}
