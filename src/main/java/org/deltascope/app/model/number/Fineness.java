package org.deltascope.app.model.number;

/** How far a number goes in one step. */
public enum Fineness {
  /** 0.01; a learning rate by a factor of 1.05. */
  USUAL(2, 1.05, 2),
  /** 0.001; a learning rate by a factor of 1.005. */
  FINE(3, 1.005, 3),
  /** As usual, but to the nearest 0.1; a learning rate to its first digit. */
  ROUND(2, 1.05, 1);

  private final int decimals;
  private final double factor;
  private final int digits;

  Fineness(int decimals, double factor, int digits) {
    this.decimals = decimals;
    this.factor = factor;
    this.digits = digits;
  }

  /** {@return how many decimals a step has} */
  int decimals() {
    return decimals;
  }

  /** {@return what a learning rate is multiplied by} */
  double factor() {
    return factor;
  }

  /** {@return how many digits a learning rate then has} */
  int digits() {
    return digits;
  }
}
