package org.deltascope.exercise;

/** What of a wish for exercises can be to blame that there are none. */
public enum ExercisePart {
  /** What is to be worked out. */
  ASKED,
  /** The digits of the answers. */
  DIGITS,
  /** How many variants. */
  VARIANTS,
  /** Where the numbers come from. */
  SEED,
  /** The network whose numbers are drawn. */
  NETWORK
}
