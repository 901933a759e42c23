package org.deltascope.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The typefaces of the figures, from the files that come with the program, so that a figure looks
 * the same on every machine. A character the first face lacks is taken from the next in the chain.
 */
public final class Fonts {
  private static final Map<FontStyle, String> FILES =
      Map.of(
          FontStyle.REGULAR, "Inter-Regular.ttf",
          FontStyle.SEMIBOLD, "Inter-SemiBold.ttf",
          FontStyle.BOLD, "Inter-Bold.ttf",
          FontStyle.ITALIC, "Inter-SemiBoldItalic.ttf",
          FontStyle.MATH, "STIXTwoText-Italic.ttf");

  private final Map<FontStyle, List<Face>> chains = new EnumMap<>(FontStyle.class);

  /** Loads the faces from the class path. */
  public Fonts() {
    Face last = new Face(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    for (FontStyle style : FontStyle.values()) {
      chains.put(style, List.of(new Face(load(style)), last));
    }
  }

  /** {@return the first face of the style's chain that has the character, else its first face} */
  Face face(FontStyle style, int codePoint) {
    List<Face> chain = chains.getOrDefault(style, List.of());
    for (Face face : chain) {
      if (face.has(codePoint)) {
        return face;
      }
    }
    return chain.getFirst();
  }

  /** {@return the first face of the style's chain} */
  Face face(FontStyle style) {
    return chains.getOrDefault(style, List.of()).getFirst();
  }

  private static Font load(FontStyle style) {
    String path = "/fonts/" + FILES.get(style);
    try (InputStream in = Fonts.class.getResourceAsStream(path)) {
      return in == null ? logical(style) : Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + path, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(path + " is not a TrueType font", e);
    }
  }

  private static Font logical(FontStyle style) {
    return switch (style) {
      case REGULAR -> new Font(Font.SANS_SERIF, Font.PLAIN, 1);
      case SEMIBOLD, BOLD -> new Font(Font.SANS_SERIF, Font.BOLD, 1);
      case ITALIC -> new Font(Font.SANS_SERIF, Font.ITALIC, 1);
      case MATH -> new Font(Font.SERIF, Font.ITALIC, 1);
    };
  }
}
