package org.deltascope.document.json;

import org.deltascope.document.source.DocumentException;

/**
 * Where something stands in a file.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1
 * @param key that it stands under; empty where it stands under none
 */
public record PrintedPlace(String file, int line, int column, String key) {

  /** {@return the same, of what stands under a key there} */
  PrintedPlace of(String itsKey) {
    return new PrintedPlace(file, line, column, itsKey);
  }

  /**
   * {@return what is to be said of it}
   *
   * @param found what is there
   * @param expected what should be there
   */
  public DocumentException error(String found, String expected) {
    String where = "line %d, column %d".formatted(line, column);
    return new DocumentException(file, key.isEmpty() ? where : where + ": " + key, found, expected);
  }
}
