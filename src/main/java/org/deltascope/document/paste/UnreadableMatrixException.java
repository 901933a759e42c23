package org.deltascope.document.paste;

/** What was pasted is no matrix; the message says in one line where and why. */
public final class UnreadableMatrixException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message in one line
   */
  UnreadableMatrixException(String message) {
    super(message);
  }
}
