package org.deltascope.document;

/** Where the files beside a document lie. */
interface Folder {

  /** A file beside no document. */
  Folder NONE =
      (name, place) -> {
        throw place.error(Place.quote(name), "a document in a folder");
      };

  /**
   * {@return the text of a file}
   *
   * @param name relative to the folder, which it may not leave
   * @param place of the key that names it
   * @throws DocumentException if it cannot be read
   */
  String read(String name, Place place) throws DocumentException;
}
