package org.deltascope.document.source;

import org.deltascope.formula.text.Escaped;

/** What is wrong with a file, in one line that a person can act on. */
public final class DocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String where;
  private final String found;
  private final String expected;

  /**
   * Says what is wrong.
   *
   * @param file the file as the user named it
   * @param where a key path such as {@code network.layers[1].weights[0]}, or line and column; empty
   *     for the file as a whole
   * @param found what is there
   * @param expected what should be there
   */
  public DocumentException(String file, String where, String found, String expected) {
    super(
        Escaped.of(
            "%s: %sfound %s, expected %s"
                .formatted(file, where.isEmpty() ? "" : where + ": ", found, expected)));
    this.file = file;
    this.where = where;
    this.found = found;
    this.expected = expected;
  }

  /** {@return the file as the user named it} */
  public String file() {
    return file;
  }

  /** {@return a key path, or line and column; empty for the file as a whole} */
  public String where() {
    return where;
  }

  /** {@return what is there} */
  public String found() {
    return found;
  }

  /** {@return what should be there} */
  public String expected() {
    return expected;
  }
}
