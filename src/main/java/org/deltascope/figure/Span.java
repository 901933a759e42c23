package org.deltascope.figure;

import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.ScriptLevel;

/**
 * A run of text in one style.
 *
 * @param text the characters; no line breaks
 * @param style the cut
 * @param script on, below or above the baseline
 * @param ink its colour
 */
public record Span(String text, FontStyle style, ScriptLevel script, Ink ink) {
  /** {@return a span on the baseline} */
  public static Span of(String text, FontStyle style, Ink ink) {
    return new Span(text, style, ScriptLevel.NORMAL, ink);
  }

  /** {@return a subscript in the same cut} */
  public static Span sub(String text, FontStyle style, Ink ink) {
    return new Span(text, style, ScriptLevel.SUB, ink);
  }

  /** {@return a superscript in the same cut} */
  public static Span sup(String text, FontStyle style, Ink ink) {
    return new Span(text, style, ScriptLevel.SUPER, ink);
  }
}
