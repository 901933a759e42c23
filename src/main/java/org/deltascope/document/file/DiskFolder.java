package org.deltascope.document.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/**
 * A folder of the file system.
 *
 * @param path where
 */
public record DiskFolder(Path path) implements Folder {

  public static DiskFolder of(Path document) {
    Path parent = document.toAbsolutePath().getParent();
    return new DiskFolder(parent == null ? document.toAbsolutePath() : parent);
  }

  @Override
  public String read(String name, SourceLocation place) throws DocumentException {
    try {
      Path folder = path.toRealPath();
      Path inside = FileNames.path(folder, name);
      if (new File(name).isAbsolute() || !inside.normalize().startsWith(folder)) {
        throw leaves(name, place);
      }
      Path file = inside.toRealPath(); // a link may lead anywhere
      if (!file.startsWith(folder)) {
        throw leaves(name, place);
      }
      return Utf8File.read(file, name, place);
    } catch (NoSuchFileException e) {
      throw place.error("no file " + SourceLocation.quote(name), "a file in the document's folder");
    } catch (InvalidPathException | IOException e) {
      throw place.error(
          SourceLocation.quote(name) + ", which cannot be read", "a file in the document's folder");
    }
  }

  private static DocumentException leaves(String name, SourceLocation place) {
    return place.error(
        SourceLocation.quote(name) + ", which leaves the document's folder",
        "a path inside the document's folder");
  }
}
