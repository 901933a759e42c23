package org.deltascope.formula.text;

/** Writes text so that XML, and so MathML and HTML, show it as it is. */
public final class XmlText {
  private XmlText() {}

  /**
   * {@return text for an element; what XML and HTML cannot hold, and what steers the line, is shown
   * by its number}
   *
   * @param text any
   */
  public static String inElement(String text) {
    StringBuilder xml = new StringBuilder();
    Escaped.of(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.appendCodePoint(c);
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
}
