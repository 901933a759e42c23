package org.deltascope.figure.paint.tex;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.scilab.forge.jlatexmath.DefaultTeXFont;
import org.scilab.forge.jlatexmath.FontInfo;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * The fonts of formulas, read where they are. JLaTeXMath would give them to Java2D, which copies
 * each into a temporary folder, and there may be none. For one thread at a time.
 */
final class FormulaFonts {
  private final Map<String, TrueTypeFont> fonts = new HashMap<>();
  private final Map<String, Shape> outlines = new HashMap<>();

  /**
   * Makes JLaTeXMath draw with fonts that only have names; their letters are here. It has no other
   * way to be told so than the fields in which it keeps what it has loaded.
   */
  FormulaFonts() {
    int size = Math.round(TeXFormula.PIXELS_PER_POINT * TeXFormula.FONT_SCALE_FACTOR);
    new DefaultTeXFont(size); // reads its list, after which its fonts are known
    try {
      Field path = field("path");
      Field font = field("font");
      for (Object info : ((Map<?, ?>) field("fonts").get(null)).values()) {
        font.set(info, new Font((String) path.get(info), Font.PLAIN, size));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("another JLaTeXMath than this was written for", e);
    }
  }

  private static Field field(String name) throws NoSuchFieldException {
    Field field = FontInfo.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** {@return the outline of a character, with the pen at the origin} */
  Shape outline(Font font, char character) {
    Shape outline =
        outlines.computeIfAbsent(font.getName() + character, _ -> read(font.getName(), character));
    double size = font.getSize2D();
    return AffineTransform.getScaleInstance(size, -size).createTransformedShape(outline);
  }

  private Shape read(String file, char character) {
    try {
      TrueTypeFont font = fonts.get(file);
      if (font == null) {
        font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)));
        fonts.put(file, font);
      }
      int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
      GlyphData data = font.getGlyph().getGlyph(glyph);
      double unit = 1.0 / font.getUnitsPerEm();
      return data == null
          ? new Path2D.Double()
          : AffineTransform.getScaleInstance(unit, unit).createTransformedShape(data.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = TeXFormula.class.getResourceAsStream(file);
    if (in == null) {
      throw new IOException(file + " is missing from JLaTeXMath");
    }
    return in;
  }
}
