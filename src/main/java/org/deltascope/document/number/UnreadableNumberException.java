package org.deltascope.document.number;

/** What was typed is no number; the message says in one line why, and what would be one. */
public final class UnreadableNumberException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param found what was typed
   * @param expected what would do
   */
  UnreadableNumberException(String found, String expected) {
    super("found %s, expected %s".formatted(found, expected));
  }
}
