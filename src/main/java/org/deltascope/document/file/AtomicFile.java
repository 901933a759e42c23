package org.deltascope.document.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that appear whole or not at all: into a new file in the same folder first, which
 * takes the name only when it is complete. What is no file but takes bytes, such as a pipe, gets
 * them as they come.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @param out where to; buffered, and closed by the caller
     * @throws IOException if that fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. If that fails, what was there before is untouched.
   *
   * @param file where to; a link is followed
   * @param content what
   * @throws IOException if it cannot be written; the message names the file, unless the content
   *     itself failed
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(FileNames.text(file) + ": found a folder, expected a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      TellingStream.write(file, () -> Files.newOutputStream(file), content);
      return;
    }
    Path target = target(file);
    PartFile part = PartFile.of(target);
    part.removeLeftovers();
    try {
      TellingStream.write(file, part::open, content);
      try {
        keepPermissions(target, part.path());
        move(part.path(), target);
      } catch (FileSystemException e) {
        throw Unwritable.because(file, e);
      }
    } catch (IOException | RuntimeException | Error e) {
      part.remove(e);
      throw e;
    }
  }

  private static Path target(Path file) throws IOException {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.getParent();
      if (folder != null && Files.isDirectory(folder)) {
        return target;
      }
    } catch (FileSystemException e) {
      throw Unwritable.because(file, e);
    }
    throw new IOException(
        FileNames.text(file) + ": found no such folder, expected one to write into");
  }

  /**
   * Refuses to write into what may never take it, such as a pipe that nobody reads.
   *
   * @param target what is to be written
   * @throws IOException if it is no file, nor a name for a new one
   */
  public static void requireFile(Path target) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      throw new IOException(target + ": found a pipe or a device, expected a file");
    }
  }

  /**
   * Makes a folder to write files into, if there is none.
   *
   * @param folder where
   * @throws IOException if a file stands there, or it cannot be made
   */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(FileNames.text(folder) + ": found a file, expected a folder");
    }
    try {
      Files.createDirectories(folder);
    } catch (FileSystemException e) {
      throw Unwritable.because(folder, e);
    }
  }

  /** Who could not read what was there before cannot read what takes its place. */
  private static void keepPermissions(Path target, Path fresh) throws IOException {
    if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
