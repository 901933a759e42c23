package org.deltascope.figure.measure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Arrays;
import java.util.Optional;

/**
 * One font, with the advance of each character looked up once. Advances are unhinted and scale with
 * the size, so a text measured for the window also fits on paper.
 */
final class GlyphAdvances {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Outlines and advances of small fonts are rounded, so they are taken from a large one. */
  static final float MEASURED_AT = 1000;

  /** What is looked up once: most scripts, signs, and the letters of mathematics. */
  private static final int COMMON = 0x3000;

  private static final int FIRST_LETTER = 0x1D400;
  private static final int LETTERS = 0x400;

  private static final byte UNKNOWN = 0;
  private static final byte THERE = 1;
  private static final byte MISSING = 2;

  /** What Java takes for a glyph where there is nothing to draw. */
  private static final int INVISIBLE = 0xFFFF;

  private final Font font;
  private final Optional<Typeface> typeface;
  private final boolean guessing;
  private final Font large;
  private final double capHeight;
  private final double ascent;
  private final double descent;

  /** In em, by slot; NaN until asked for. A race writes the same number twice. */
  private final float[] advances = new float[COMMON + LETTERS];

  /** Whether there is a glyph, likewise: a font searches its table from one end to the other. */
  private final byte[] glyphs = new byte[COMMON + LETTERS];

  private GlyphAdvances(Font font, Optional<Typeface> typeface, boolean guessing) {
    this.font = font.deriveFont(1f);
    this.typeface = typeface;
    this.guessing = guessing;
    this.large = font.deriveFont(MEASURED_AT);
    this.capHeight =
        -large.createGlyphVector(CONTEXT, "0").getVisualBounds().getMinY() / MEASURED_AT;
    this.ascent = large.getLineMetrics("Åg", CONTEXT).getAscent() / MEASURED_AT;
    this.descent = large.getLineMetrics("Åg", CONTEXT).getDescent() / MEASURED_AT;
    Arrays.fill(advances, Float.NaN);
  }

  /** {@return a font; none of the program's own if it has no typeface} */
  static GlyphAdvances measured(Font font, Optional<Typeface> typeface) {
    return new GlyphAdvances(font, typeface, false);
  }

  /** {@return a face for what no font has: advances are by rule, glyphs are the font's boxes} */
  static GlyphAdvances guessing(Font font) {
    return new GlyphAdvances(font, Optional.empty(), true);
  }

  /** {@return which of the program's fonts it is} */
  Optional<Typeface> typeface() {
    return typeface;
  }

  /** {@return the font at size 1} */
  Font font() {
    return font;
  }

  /** {@return whether it has a glyph that can be seen; what only steers text is not one} */
  boolean has(int codePoint) {
    int slot = slot(codePoint);
    if (slot < 0) {
      return hasGlyph(codePoint);
    }
    byte known = glyphs[slot];
    if (known == UNKNOWN) {
      known = hasGlyph(codePoint) ? THERE : MISSING;
      glyphs[slot] = known;
    }
    return known == THERE;
  }

  private boolean hasGlyph(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> RightToLeft.joins(codePoint);
      case Character.NON_SPACING_MARK ->
          !guessing && font.canDisplay(codePoint) && isSeen(codePoint);
      default -> !guessing && font.canDisplay(codePoint);
    };
  }

  /** Java says of marks that only steer text, such as U+FE0F, that every font can display them. */
  private boolean isSeen(int codePoint) {
    return glyphs(font, Character.toString(codePoint), false).getGlyphCode(0) != INVISIBLE;
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
    int slot = slot(codePoint);
    if (slot < 0) {
      return measure(codePoint);
    }
    float known = advances[slot];
    if (Float.isNaN(known)) {
      known = measure(codePoint);
      advances[slot] = known;
    }
    return known;
  }

  /** {@return where what is known of a character is kept; below 0 if nowhere} */
  private static int slot(int codePoint) {
    if (codePoint < COMMON) {
      return codePoint;
    }
    int letter = codePoint - FIRST_LETTER;
    return letter >= 0 && letter < LETTERS ? COMMON + letter : -1;
  }

  /** {@return how far a text moves the pen, in em} */
  double advance(String text, boolean rightToLeft) {
    return rightToLeft && !guessing
        ? advance(glyphs(large, text, true))
        : text.codePoints().mapToDouble(this::advance).sum();
  }

  static GlyphVector glyphs(Font font, String text, boolean rightToLeft) {
    return rightToLeft
        ? font.layoutGlyphVector(
            CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_RIGHT_TO_LEFT)
        : font.createGlyphVector(CONTEXT, text);
  }

  private float measure(int codePoint) {
    return guessing
        ? guess(codePoint)
        : (float) advance(glyphs(large, Character.toString(codePoint), false));
  }

  private static double advance(GlyphVector glyphs) {
    return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / MEASURED_AT;
  }

  /** {@return about what fonts that have the character give it, in em} */
  private static float guess(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          0;
      default -> Character.isIdeographic(codePoint) || codePoint >= 0x1100 ? 1 : 0.6f;
    };
  }
}
