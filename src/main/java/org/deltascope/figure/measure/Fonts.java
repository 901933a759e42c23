package org.deltascope.figure.measure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.figure.style.FontStyle;

/**
 * The typefaces of the figures, from the files that come with the program, so that a figure looks
 * the same on every machine. A character the first face lacks is taken from the next in the chain.
 */
public final class Fonts {
  private final Map<FontStyle, List<GlyphAdvances>> chains = new EnumMap<>(FontStyle.class);

  /**
   * Loads the faces from the class path. A character they all lack is taken from the machine's
   * fonts: for the screen.
   */
  public Fonts() {
    this(false);
  }

  private Fonts(boolean bundledOnly) {
    GlyphAdvances signs = load(Typeface.SIGNS);
    Font machine = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    for (FontStyle style : FontStyle.values()) {
      GlyphAdvances first = load(Typeface.of(style));
      GlyphAdvances last =
          bundledOnly
              ? GlyphAdvances.guessing(first.font())
              : GlyphAdvances.measured(machine, Optional.empty());
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
  GlyphAdvances face(FontStyle style, String text) {
    List<GlyphAdvances> chain = chains.getOrDefault(style, List.of());
    for (GlyphAdvances face : chain) {
      if (text.codePoints().allMatch(face::has)) {
        return face;
      }
    }
    return chain.getLast();
  }

  /** {@return the first face of the style's chain that has the character, else its last face} */
  GlyphAdvances face(FontStyle style, int codePoint) {
    List<GlyphAdvances> chain = chains.getOrDefault(style, List.of());
    for (GlyphAdvances face : chain) {
      if (face.has(codePoint)) {
        return face;
      }
    }
    return chain.getLast();
  }

  /** {@return the first face of the style's chain} */
  GlyphAdvances face(FontStyle style) {
    return chains.getOrDefault(style, List.of()).getFirst();
  }

  /** Java copies it into its temporary folder. */
  private static Font unpacked(Typeface typeface) throws IOException, FontFormatException {
    try (InputStream in = typeface.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FileSystemException e) {
      throw new IOException(
          "%s: found a temporary folder that cannot be written, expected one that can, for fonts (java -Djava.io.tmpdir=…)"
              .formatted(System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  private static GlyphAdvances load(Typeface typeface) {
    try {
      Optional<File> file = typeface.file();
      Font font =
          file.isPresent() ? Font.createFont(Font.TRUETYPE_FONT, file.get()) : unpacked(typeface);
      return GlyphAdvances.measured(font, Optional.of(typeface));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(typeface + " is not a TrueType font", e);
    }
  }
}
