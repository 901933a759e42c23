package org.deltascope.formula.parse;

/** Ends the reading of a text at the first place that makes no sense; never leaves the package. */
final class Unexpected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final String found;
  private final String expected;

  Unexpected(int position, String found, String expected) {
    super(expected, null, false, false);
    this.position = position;
    this.found = found;
    this.expected = expected;
  }

  Unreadable in(String source) {
    return new Unreadable(source, position, found, expected);
  }
}
