package org.deltascope.app.view.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.text.Font;

/** The fonts of the window's own texts and icons, which come with the program. */
public final class WindowFonts {
  private static final double ANY_SIZE = 13;
  private static final List<String> FILES =
      List.of(
          "Inter-Regular",
          "Inter-Italic",
          "Inter-SemiBold",
          "Inter-Bold",
          "Symbols-Italic",
          "Feather");

  /** What JavaFX lists where the machine has no font at all. */
  private static final Set<String> ONLY_NAMES =
      Set.of("Monospaced", "SansSerif", "Serif", "System");

  private WindowFonts() {}

  /** Loads them; what is not there then is taken from the machine's fonts. For the FX thread. */
  public static void load() {
    FILES.forEach(WindowFonts::isLoaded);
  }

  private static boolean isLoaded(String name) {
    String file = "/fonts/" + name + ".ttf";
    URL url = Objects.requireNonNull(WindowFonts.class.getResource(file), file);
    // A font on the disk is read where it is; of one in an archive JavaFX makes a copy.
    if (Font.loadFont(url.toExternalForm(), ANY_SIZE) != null) {
      return true;
    }
    try (InputStream in = url.openStream()) {
      return Font.loadFont(in, ANY_SIZE) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes sure that a window can be shown. For the FX thread, before one is.
   *
   * @throws UncheckedIOException if the machine has no font at all, which JavaFX needs
   */
  public static void requireAny() {
    if (ONLY_NAMES.containsAll(Font.getFamilies())) {
      throw wrong(
          "found no font on this machine, expected one or more, which the window needs beside its own (on Linux such as the package fonts-dejavu-core)");
    }
  }

  /**
   * Makes sure that a window is shown as it is meant. For the FX thread, before one is.
   *
   * @throws UncheckedIOException if the machine has no font at all, or those of the program cannot
   *     be loaded
   */
  public static void require() {
    requireAny();
    for (String name : FILES) {
      if (!isLoaded(name)) {
        throw wrong(
            "%s: found a temporary folder that cannot be written, expected one that can, for the font %s (java -Djava.io.tmpdir=…)"
                .formatted(System.getProperty("java.io.tmpdir"), name));
      }
    }
  }

  private static UncheckedIOException wrong(String message) {
    return new UncheckedIOException(new IOException(message));
  }
}
