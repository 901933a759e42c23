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

  /** Covers the mathematical signs that the others lack. */
  private static final String SIGNS = "DejaVuSans.ttf";

  private final Map<FontStyle, List<Face>> chains = new EnumMap<>(FontStyle.class);

  /** Loads the faces from the class path. */
  public Fonts() {
    Face signs = new Face(load(SIGNS));
    Face anything = new Face(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    FILES.forEach(
        (style, file) -> chains.put(style, List.of(new Face(load(file)), signs, anything)));
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

  private static Font load(String file) {
    String path = "/fonts/" + file;
    try (InputStream in = Fonts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the font " + path + " is missing from the program");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + path, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(path + " is not a TrueType font", e);
    }
  }
}
