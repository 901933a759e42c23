package org.deltascope.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An open document and what the user called it.
 *
 * @param name a file, or {@code lesson:ID}
 * @param document what is in it
 */
public record Named(String name, Document document) {

  /**
   * {@return the document of that name}
   *
   * @param name a file, or {@code lesson:ID}
   * @throws DocumentException if it cannot be read or is wrong
   */
  public static Named open(String name) throws DocumentException {
    if (name.startsWith(Lessons.PREFIX)) {
      return new Named(name, Lessons.open(name.substring(Lessons.PREFIX.length())));
    }
    if (name.isEmpty()) {
      throw Place.top(Place.quote(name)).error("no name", "a document");
    }
    try {
      return new Named(name, Document.open(Path.of(name)));
    } catch (InvalidPathException e) {
      throw Place.top(Place.quote(name)).error("no such file", "a document");
    }
  }

  /** {@return the file, unless it is a lesson} */
  public Optional<Path> file() {
    return name.startsWith(Lessons.PREFIX) ? Optional.empty() : Optional.of(Path.of(name));
  }

  /** {@return the name without folder and extension, fit for a file's or folder's name} */
  public String shortName() {
    if (name.startsWith(Lessons.PREFIX)) {
      return name.substring(Lessons.PREFIX.length());
    }
    Path last = Path.of(name).getFileName();
    String file = last == null ? "document" : last.toString();
    String stem = file.replaceFirst("(\\.deltascope)?\\.json$", "");
    return stem.isEmpty() ? "document" : stem;
  }
}
