package org.deltascope.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.file.DiskFolder;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.file.Folder;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/**
 * An open document and what the user called it.
 *
 * @param name a file, or {@code lesson:ID}
 * @param document what is in it
 */
public record DocumentSource(String name, Document document) {

  private static final List<String> SHELLS = List.of("/dev/fd/", "/dev/stdin", "/proc/self/fd/");

  /**
   * {@return the document in a file, which no pipe may stand in for}
   *
   * @param file where it is
   * @throws DocumentException if it cannot be read or is wrong
   */
  public static DocumentSource open(Path file) throws DocumentException {
    return new DocumentSource(file.toString(), Document.open(file));
  }

  /**
   * {@return a document that lies in no file}
   *
   * @param document any
   */
  public static DocumentSource unsaved(Document document) {
    return new DocumentSource("", document);
  }

  /**
   * {@return the document of that name}
   *
   * @param name a file, or {@code lesson:ID}; also what a shell calls the output of another
   *     command, such as {@code /dev/fd/63}
   * @throws DocumentException if it cannot be read or is wrong
   */
  public static DocumentSource open(String name) throws DocumentException {
    if (name.startsWith(Lessons.PREFIX)) {
      return new DocumentSource(name, Lessons.open(name.substring(Lessons.PREFIX.length())));
    }
    if (name.isEmpty()) {
      throw SourceLocation.top(SourceLocation.quote(name)).error("no name", "a document");
    }
    try {
      Path file = FileNames.path(name);
      boolean shells = SHELLS.stream().anyMatch(name::startsWith);
      return new DocumentSource(name, shells ? DocumentReader.readPipe(file) : Document.open(file));
    } catch (InvalidPathException e) {
      throw SourceLocation.top(SourceLocation.quote(name)).error("no such file", "a document");
    }
  }

  /**
   * {@return a document that lies in no file}
   *
   * @param called what its text came from, for errors
   * @param json its text; what it refers to lies where the program was started
   * @throws DocumentException if it is wrong
   */
  public static DocumentSource unsaved(String called, String json) throws DocumentException {
    return unsaved(DocumentReader.read(called, json, DiskFolder.of(Path.of(called))));
  }

  /**
   * {@return a document whose text was kept elsewhere}
   *
   * @param name of what it was opened from; may be empty
   * @param json its text; what it refers to lies beside what it was opened from
   * @throws DocumentException if it is wrong
   */
  public static DocumentSource kept(String name, String json) throws DocumentException {
    Folder folder =
        name.startsWith(Lessons.PREFIX)
            ? Lessons.folder()
            : name.isEmpty() ? Folder.NONE : DiskFolder.of(FileNames.path(name));
    return new DocumentSource(name, DocumentReader.read(name, json, folder));
  }

  /** {@return the file, unless it is a lesson or lies in none} */
  public Optional<Path> file() {
    return name.isEmpty() || name.startsWith(Lessons.PREFIX)
        ? Optional.empty()
        : Optional.of(FileNames.path(name));
  }

  /** {@return what is to be said of a document that is taken as it is, each in one line} */
  public List<String> notices() {
    return Notices.of(document).stream()
        .map(notice -> name.isEmpty() ? notice : name + ": " + notice)
        .toList();
  }

  /** {@return the files it was read from} */
  public SourceFiles sources() {
    return file().map(file -> SourceFiles.of(file, document)).orElseGet(SourceFiles::none);
  }

  /** {@return the name without folder and extension, fit for a file's or folder's name} */
  public String shortName() {
    if (name.startsWith(Lessons.PREFIX)) {
      return name.substring(Lessons.PREFIX.length());
    }
    Path last = FileNames.path(name).getFileName();
    String file = last == null ? "document" : FileNames.name(last);
    String stem = file.replaceFirst("\\.deltascope$|(\\.deltascope)?\\.json$", "");
    return stem.isEmpty() ? "document" : stem;
  }
}
