package org.deltascope.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.part.DataPart;

/**
 * The files that a document was read from: its own, and what it refers to. Nothing that is made of
 * the document is written over them.
 *
 * @param files as the user named them
 */
public record SourceFiles(List<Path> files) {

  /** Makes it immutable. */
  public SourceFiles {
    files = List.copyOf(files);
  }

  /** {@return no files, as of a built-in lesson} */
  static SourceFiles none() {
    return new SourceFiles(List.of());
  }

  static SourceFiles of(Path file, Document document) {
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(beside(file, document));
    return new SourceFiles(files);
  }

  /** {@return the files that a document refers to} */
  static List<Path> beside(Path file, Document document) {
    List<Path> files = new ArrayList<>();
    if (document.data() instanceof DataPart.FromCsv csv) {
      files.add(FileNames.path(folder(file), csv.table().file()));
    }
    document
        .lesson()
        .flatMap(Lesson::textFile)
        .ifPresent(name -> files.add(FileNames.path(folder(file), name)));
    return files;
  }

  /**
   * Refuses to write over one of them by files in a folder.
   *
   * @param folder where to
   * @param names of all that is to be written
   * @throws IOException if one of them is a file that is read
   */
  public void spare(Path folder, List<String> names) throws IOException {
    for (String name : names) {
      spare(FileNames.path(folder, name));
    }
  }

  /**
   * Refuses to write over one of them, whatever it is called there: by a link, in other letters, or
   * by another way through the folders.
   *
   * @param target what is to be written
   * @throws IOException if it is one of them
   */
  public void spare(Path target) throws IOException {
    for (Path file : files) {
      if (Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file)) {
        throw new IOException(
            "%s: found the file that is read as %s, expected another to write into"
                .formatted(target, file));
      }
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
  }
}
