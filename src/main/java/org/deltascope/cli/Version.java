package org.deltascope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version, which is the build's. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IOException("found no version.txt in the program, expected one");
      }
      return new String[] {
        "deltascope " + new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()
      };
    }
  }
}
