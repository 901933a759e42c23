package org.deltascope.figure;

/**
 * A run of text in one style.
 *
 * @param text the characters; no line breaks
 * @param style the cut
 * @param script on, below or above the baseline
 * @param ink its colour
 */
public record Span(String text, FontStyle style, Script script, Ink ink) {
  /** {@return a span on the baseline} */
  public static Span of(String text, FontStyle style, Ink ink) {
    return new Span(text, style, Script.NORMAL, ink);
  }

  /** {@return a subscript in the same cut} */
  public static Span sub(String text, FontStyle style, Ink ink) {
    return new Span(text, style, Script.SUB, ink);
  }

  /** {@return a superscript in the same cut} */
  public static Span sup(String text, FontStyle style, Ink ink) {
    return new Span(text, style, Script.SUPER, ink);
  }
}
