package org.deltascope.document.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.deltascope.formula.text.Escaped;

/**
 * Files by their names, whatever letters these have. Where the system's locale knows ASCII alone,
 * as without one, Java can name no other file; such a name is handed over in its bytes, which are
 * UTF-8.
 */
public final class FileNames {
  /** What Java has in the place of each byte that its locale does not know. */
  private static final char UNKNOWN = '\uFFFD';

  private static final String SEPARATOR = "/";
  private static final String WORKING_FOLDER = "/proc/self/cwd";

  private FileNames() {}

  /**
   * {@return the file of a name}
   *
   * @param name as the user wrote it
   * @throws InvalidPathException if no file can have it
   */
  public static Path path(String name) {
    try {
      Path path = Path.of(name);
      return path.isAbsolute() || isKnown(System.getProperty("user.dir", ""))
          ? path
          : workingFolder().resolve(path);
    } catch (InvalidPathException e) {
      if (name.indexOf('\0') >= 0 || name.indexOf(UNKNOWN) >= 0 || !hasBytes()) {
        throw e;
      }
      return ofBytes(name.startsWith(SEPARATOR) ? "" : uri(workingFolder()), name);
    }
  }

  /**
   * {@return another file in the folder of one, or below it}
   *
   * @param folder where
   * @param name relative to it
   * @throws InvalidPathException if no file can have it
   */
  public static Path path(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      if (name.indexOf('\0') >= 0 || !hasBytes()) {
        throw e;
      }
      return ofBytes(name.startsWith(SEPARATOR) ? "" : uri(folder.toAbsolutePath()), name);
    }
  }

  /** {@return a file's name, by which {@link #path(String)} finds it again} */
  public static String name(Path file) {
    String name = file.toString();
    return isKnown(name) || !hasBytes() ? name : decoded(file);
  }

  /** {@return a file's name for a message, on one line} */
  public static String text(Path file) {
    return Escaped.of(name(file));
  }

  private static boolean isKnown(String name) {
    return name.indexOf(UNKNOWN) < 0;
  }

  /** On other systems names are not bytes, and Java knows them all. */
  private static boolean hasBytes() {
    return Path.of(SEPARATOR).isAbsolute() && Path.of(SEPARATOR).toString().equals(SEPARATOR);
  }

  private static Path workingFolder() {
    try {
      return isKnown(System.getProperty("user.dir", ""))
          ? Path.of("").toAbsolutePath()
          : Path.of(WORKING_FOLDER).toRealPath();
    } catch (IOException e) {
      return Path.of("").toAbsolutePath();
    }
  }

  private static Path ofBytes(String folder, String name) {
    StringBuilder uri = new StringBuilder("file://").append(folder);
    if (!folder.isEmpty()) {
      uri.append(SEPARATOR);
    }
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      uri.append(b == '/' ? SEPARATOR : "%%%02X".formatted(b & 0xFF));
    }
    return Path.of(URI.create(uri.toString()));
  }

  /** {@return the path in the bytes of its names, each that is no letter as % and its number} */
  private static String uri(Path absolute) {
    String path = absolute.toUri().getRawPath();
    return path.endsWith(SEPARATOR) ? path.substring(0, path.length() - 1) : path;
  }

  private static String decoded(Path file) {
    String uri = uri(Path.of(SEPARATOR).resolve(file));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = file.isAbsolute() ? 0 : 1; at < uri.length(); at++) {
      boolean coded = uri.charAt(at) == '%';
      bytes.write(coded ? Integer.parseInt(uri, at + 1, at + 3, 16) : uri.charAt(at));
      at += coded ? 2 : 0;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
