package org.deltascope.figure.measure;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import org.deltascope.figure.style.FontStyle;

/** The fonts that come with the program, each in a file of its own. */
public enum Typeface {
  /** Prose and numbers. */
  REGULAR("Inter-Regular.ttf", "Inter", 400, false),
  /** Numbers that matter. */
  SEMIBOLD("Inter-SemiBold.ttf", "Inter", 600, false),
  /** Titles. */
  BOLD("Inter-Bold.ttf", "Inter", 700, false),
  /** Words that are stressed. */
  ITALIC("Inter-SemiBoldItalic.ttf", "Inter", 600, true),
  /** Symbols, as formulas are typeset with them. */
  MATH("Symbols-Italic.ttf", "Symbols", 400, true),
  /** What the others lack: signs, Hebrew, Arabic. */
  SIGNS("DejaVuSans.ttf", "DejaVu Sans", 400, false);

  private final String file;
  private final String family;
  private final int weight;
  private final boolean slanted;

  Typeface(String file, String family, int weight, boolean slanted) {
    this.file = file;
    this.family = family;
    this.weight = weight;
    this.slanted = slanted;
  }

  static Typeface of(FontStyle style) {
    return switch (style) {
      case REGULAR -> REGULAR;
      case SEMIBOLD -> SEMIBOLD;
      case BOLD -> BOLD;
      case ITALIC -> ITALIC;
      case MATH -> MATH;
    };
  }

  /** {@return the family's name} */
  public String family() {
    return family;
  }

  /** {@return 400 for regular, 700 for bold} */
  public int weight() {
    return weight;
  }

  /** {@return whether it is an italic} */
  public boolean slanted() {
    return slanted;
  }

  /** {@return the TrueType file on the disk, if the program is not packed into an archive} */
  Optional<File> file() {
    URL url = Typeface.class.getResource("/fonts/" + file);
    return url != null && url.getProtocol().equals("file")
        ? Optional.of(new File(URI.create(url.toString())))
        : Optional.empty();
  }

  /** {@return the TrueType file, to be closed by the caller} */
  public InputStream open() throws IOException {
    InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file);
    if (in == null) {
      throw new IllegalStateException("the font " + file + " is missing from the program");
    }
    return in;
  }
}
