package org.deltascope.document.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says which file could not be written, and why. */
final class Unwritable {
  private Unwritable() {}

  /**
   * {@return what is said}
   *
   * @param file as the user named it, whichever was written in its place
   * @param cause what the system says
   */
  static IOException because(Path file, IOException cause) {
    String name = FileNames.text(file);
    return new IOException(
        switch (cause) {
          case AccessDeniedException _ -> name + ": found no permission to write, expected it";
          case NoSuchFileException _ ->
              name + ": found that its folder has gone, expected one to write into";
          case FileSystemException system -> because(name, system.getReason());
          default -> because(name, cause.getMessage());
        },
        cause);
  }

  private static String because(String name, @org.jspecify.annotations.Nullable String reason) {
    return "%s: found a file that cannot be written%s, expected one that can"
        .formatted(name, reason == null ? "" : " (" + reason + ")");
  }
}
