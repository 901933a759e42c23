package org.deltascope.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The typefaces of the figures, from the files that come with the program, so that a figure looks
 * the same on every machine. A character the first face lacks is taken from the next in the chain.
 */
public final class Fonts {
  private final Map<FontStyle, List<Face>> chains = new EnumMap<>(FontStyle.class);

  /**
   * Loads the faces from the class path. A character they all lack is taken from the machine's
   * fonts: for the screen.
   */
  public Fonts() {
    this(false);
  }

  private Fonts(boolean bundledOnly) {
    Face signs = load(Typeface.SIGNS);
    Font machine = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    for (FontStyle style : FontStyle.values()) {
      Face first = load(Typeface.of(style));
      Face last =
          bundledOnly ? Face.guessing(first.font()) : Face.measured(machine, Optional.empty());
      chains.put(style, List.of(first, signs, last));
    }
  }

  /**
   * {@return the faces from the class path alone} A character they all lack is given a width by
   * rule, so that figures for files do not depend on the machine.
   */
  public static Fonts bundled() {
    return new Fonts(true);
  }

  /** {@return the first face of the style's chain that has all characters, else its last face} */
  Face face(FontStyle style, String text) {
    List<Face> chain = chains.getOrDefault(style, List.of());
    for (Face face : chain) {
      if (text.codePoints().allMatch(face::has)) {
        return face;
      }
    }
    return chain.getLast();
  }

  /** {@return the first face of the style's chain that has the character, else its last face} */
  Face face(FontStyle style, int codePoint) {
    List<Face> chain = chains.getOrDefault(style, List.of());
    for (Face face : chain) {
      if (face.has(codePoint)) {
        return face;
      }
    }
    return chain.getLast();
  }

  /** {@return the first face of the style's chain} */
  Face face(FontStyle style) {
    return chains.getOrDefault(style, List.of()).getFirst();
  }

  private static Face load(Typeface typeface) {
    try (InputStream in = typeface.open()) {
      return Face.measured(Font.createFont(Font.TRUETYPE_FONT, in), Optional.of(typeface));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + typeface, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(typeface + " is not a TrueType font", e);
    }
  }
}
