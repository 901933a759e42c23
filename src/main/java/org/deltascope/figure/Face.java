package org.deltascope.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Arrays;

/**
 * One font, with the advance of each character looked up once. Advances are unhinted and scale with
 * the size, so a text measured for the window also fits on paper.
 */
final class Face {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final float MEASURED_AT = 1000;

  private final Font font;
  private final Font large;
  private final double capHeight;
  private final double ascent;
  private final double descent;

  /** In em, by UTF-16 code; NaN until asked for. A race writes the same number twice. */
  private final float[] advances = new float[0x3000];

  Face(Font font) {
    this.font = font.deriveFont(1f);
    this.large = font.deriveFont(MEASURED_AT);
    this.capHeight =
        -large.createGlyphVector(CONTEXT, "0").getVisualBounds().getMinY() / MEASURED_AT;
    this.ascent = large.getLineMetrics("Åg", CONTEXT).getAscent() / MEASURED_AT;
    this.descent = large.getLineMetrics("Åg", CONTEXT).getDescent() / MEASURED_AT;
    Arrays.fill(advances, Float.NaN);
  }

  /** {@return the font at size 1} */
  Font font() {
    return font;
  }

  boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }

  /** {@return the height of a digit above the baseline, in em} */
  double capHeight() {
    return capHeight;
  }

  /** {@return how far the font reaches above the baseline, in em} */
  double ascent() {
    return ascent;
  }

  /** {@return how far the font reaches below the baseline, in em} */
  double descent() {
    return descent;
  }

  /** {@return how far a character moves the pen, in em} */
  double advance(int codePoint) {
    if (codePoint >= advances.length) {
      return measure(codePoint);
    }
    float known = advances[codePoint];
    if (Float.isNaN(known)) {
      known = measure(codePoint);
      advances[codePoint] = known;
    }
    return known;
  }

  private float measure(int codePoint) {
    GlyphVector glyphs = large.createGlyphVector(CONTEXT, Character.toString(codePoint));
    return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / MEASURED_AT;
  }
}
