package org.deltascope.figure.paint.pixel;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.HashMap;
import java.util.Map;

/**
 * The glyphs of one font at one size in pixels, each drawn once for each quarter of a pixel it may
 * start at: Java2D puts glyphs on whole pixels, which spaces small text unevenly.
 */
final class GlyphCache {
  /** A glyph may start at so many places within a pixel. */
  static final int PARTS = 4;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Outlines of small fonts are rounded to 1/64 pixel, so they are taken from a large one. */
  private static final float ENLARGED = 1000;

  private final Font font;
  private final double size;
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  /**
   * Makes a strike without glyphs.
   *
   * @param font in any size
   * @param size of the letters (em), in pixels
   */
  GlyphCache(Font font, double size) {
    this.font = font.deriveFont(ENLARGED);
    this.size = size;
  }

  /**
   * One glyph at one place within a pixel.
   *
   * @param left its first column, from the pixel of the pen
   * @param top its first row, from the baseline
   * @param width in pixels
   * @param cover how much of each pixel it covers, 0 … 255, row by row. Not to be changed
   * @param advance how far it moves the pen, in pixels
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Glyph(int left, int top, int width, byte[] cover, double advance) {}

  /** {@return the glyph of a character that starts at a quarter of a pixel} */
  Glyph glyph(int codePoint, int part) {
    return glyphs.computeIfAbsent(codePoint * PARTS + part, _ -> draw(codePoint, part));
  }

  private Glyph draw(int codePoint, int part) {
    GlyphVector vector = font.createGlyphVector(CONTEXT, Character.toString(codePoint));
    double scale = size / ENLARGED;
    double advance = vector.getGlyphPosition(vector.getNumGlyphs()).getX() * scale;
    AffineTransform place = AffineTransform.getTranslateInstance((double) part / PARTS, 0);
    place.scale(scale, scale);
    Shape shape = place.createTransformedShape(vector.getOutline());
    Rectangle box = shape.getBounds();
    if (box.isEmpty()) {
      return new Glyph(0, 0, 0, new byte[0], advance);
    }
    BufferedImage image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.translate(-box.x, -box.y);
    g.fill(shape);
    g.dispose();
    byte[] cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new Glyph(box.x, box.y, box.width, cover, advance);
  }
}
