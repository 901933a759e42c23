package org.deltascope.formula.derive;

import java.util.Locale;

/** What a line of a derivation is. */
public enum LineStatus {
  /** A definition of the document, or a name of one's own. */
  GIVEN,
  /** What was there before, rewritten. */
  SAME,
  /** The next equation of a known way. */
  NEXT,
  /** Right, by a way that is not known. */
  TRUE,
  /** False, but right from an earlier line of one's own. */
  CARRIED,
  /** False. */
  WRONG,
  /** It cannot be read. */
  UNREADABLE;

  /** {@return whether nothing is wrong with it} */
  public boolean isRight() {
    return this == GIVEN || this == SAME || this == NEXT || this == TRUE;
  }

  /** {@return the word of an answer; what is to be mended stands in capitals} */
  @Override
  public String toString() {
    return this == WRONG || this == UNREADABLE ? name() : name().toLowerCase(Locale.ROOT);
  }
}
