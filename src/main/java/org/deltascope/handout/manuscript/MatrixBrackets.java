package org.deltascope.handout.manuscript;

import java.util.Locale;

/** What encloses the numbers of a matrix in LaTeX. */
public enum MatrixBrackets {
  /** Square brackets. */
  BMATRIX,
  /** Parentheses. */
  PMATRIX;

  /** {@return its environment in LaTeX, which is its name on the command line, too} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
