package org.deltascope.document.file;

import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** Where the files beside a document lie. */
public interface Folder {

  /** A file beside no document. */
  Folder NONE =
      (name, place) -> {
        throw place.error(SourceLocation.quote(name), "a document in a folder");
      };

  /**
   * {@return the text of a file}
   *
   * @param name relative to the folder, which it may not leave
   * @param place of the key that names it
   * @throws DocumentException if it cannot be read
   */
  String read(String name, SourceLocation place) throws DocumentException;
}
