package org.deltascope.formula.verdict;

/** What is said of a formula; the first that holds. */
public enum Verdict {
  /** It cannot be read. */
  UNREADABLE,
  /** An operation does not fit, or the value is not of the left side's shape. */
  WRONG_SHAPE,
  /** It derives what nothing changes, or by what is no variable. */
  MEANINGLESS,
  /** It fits, but the value at this moment is another. */
  WRONG_VALUE,
  /** It agrees at this moment, but not in general. */
  ONLY_HERE,
  /** It agrees. */
  CORRECT;

  /** {@return the words an answer begins with, such as WRONG SHAPE} */
  @Override
  public String toString() {
    return name().replace('_', ' ');
  }
}
