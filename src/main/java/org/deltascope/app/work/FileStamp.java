package org.deltascope.app.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * By what one sees that a file was written.
 *
 * @param time when it was written last
 * @param bytes how long it is
 */
public record FileStamp(FileTime time, long bytes) {

  /** {@return the stamp of a file, if it is there} */
  public static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new FileStamp(now.lastModifiedTime(), now.size()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
