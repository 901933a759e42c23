package org.deltascope.handout.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The files that a page is made with. */
final class Asset {
  private Asset() {}

  /** {@return the text of a file in {@code assets/handout}} */
  static String text(String file) throws IOException {
    try (InputStream in = Asset.class.getResourceAsStream("/handout/" + file)) {
      if (in == null) {
        throw new IOException(
            "handout/" + file + ": found no such file, expected it in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
