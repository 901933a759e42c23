package org.deltascope.question;

/** How sure someone is of an answer. */
public enum Sureness {
  /** Sure of it. */
  SURE("sure"),
  /** It may be so. */
  THINK_SO("think so"),
  /** No more than a guess. */
  GUESS("guess");

  private final String label;

  Sureness(String label) {
    this.label = label;
  }

  /** {@return what it is called} */
  public String label() {
    return label;
  }
}
