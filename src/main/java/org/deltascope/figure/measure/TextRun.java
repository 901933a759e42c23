package org.deltascope.figure.measure;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.deltascope.figure.style.Ink;

/**
 * Characters of one label that are drawn with one font in one colour.
 *
 * @param text the characters, in the order in which they are read
 * @param font the font at size 1
 * @param typeface which of the program's fonts that is; none where they all lack the characters
 * @param rightToLeft whether the text begins at its right end and its letters may join
 * @param size of the letters (em), in units
 * @param x the left end of the baseline in the figure
 * @param y the baseline in the figure
 * @param width how far the pen moves, in units
 * @param ink the colour
 */
public record TextRun(
    String text,
    Font font,
    Optional<Typeface> typeface,
    boolean rightToLeft,
    double size,
    double x,
    double y,
    double width,
    Ink ink) {

  /** {@return the outline of its letters, joined where they join, in its place in the figure} */
  public Shape outline() {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / GlyphAdvances.MEASURED_AT, size / GlyphAdvances.MEASURED_AT);
    Font large = font.deriveFont(GlyphAdvances.MEASURED_AT);
    return place.createTransformedShape(
        GlyphAdvances.glyphs(large, text, rightToLeft).getOutline());
  }
}
