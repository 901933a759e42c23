package org.deltascope.figure.style;

/** The cuts of the figure's typefaces. */
public enum FontStyle {
  /** Prose and numbers. */
  REGULAR,
  /** Numbers that matter. */
  SEMIBOLD,
  /** Titles and the result of a step. */
  BOLD,
  /** A variable beside prose. */
  ITALIC,
  /** A variable as formulas set it: with serifs, slanted. */
  MATH
}
