package org.deltascope.formula.solution;

/** What another program computes with, which is how far its numbers may be off. */
public enum Arithmetic {
  /** 53 bits. */
  FLOAT64(1e-10),
  /** 24 bits. */
  FLOAT32(0x1p-24);

  private final double epsilon;

  Arithmetic(double epsilon) {
    this.epsilon = epsilon;
  }

  /** {@return how far off each number may be for its size; generous for float64} */
  double epsilon() {
    return epsilon;
  }
}
