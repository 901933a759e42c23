package org.deltascope.document.create;

/** A line that is no network; the message says in one line why, and what would be one. */
public final class UnreadableLineException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableLineException(String found, String expected) {
    super("found %s, expected %s".formatted(found, expected));
  }
}
