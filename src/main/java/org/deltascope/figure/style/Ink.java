package org.deltascope.figure.style;

/**
 * A colour role and how strongly it covers.
 *
 * @param role what the colour is for
 * @param opacity from 0, invisible, to 1, covering
 */
public record Ink(Role role, double opacity) {
  /** Rejects an opacity outside 0 … 1. */
  public Ink {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity " + opacity + ": expected 0 to 1");
    }
  }

  /** {@return the role, fully covering} */
  public static Ink of(Role role) {
    return new Ink(role, 1);
  }

  /** {@return ink that leaves no trace} */
  public static Ink none() {
    return new Ink(Role.BACKGROUND, 0);
  }

  /** {@return this ink, stepped back to a fraction of its opacity} */
  public Ink faded(double fraction) {
    return new Ink(role, opacity * fraction);
  }

  /** {@return whether it leaves a trace at all} */
  public boolean visible() {
    return opacity > 0;
  }
}
