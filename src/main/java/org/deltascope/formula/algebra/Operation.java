package org.deltascope.formula.algebra;

/** What two operands of shapes that do not fit cannot do. */
public enum Operation {
  /** The matrix product. */
  MULTIPLY("multiply", "by"),
  /** The product entry by entry. */
  HADAMARD("take the Hadamard product of", "and"),
  /** A sum or a difference. */
  ADD("add", "and"),
  /** u·vᵀ. */
  OUTER("take the outer product of", "and"),
  /** The Kronecker product, of matrices that are too large for it. */
  KRONECKER("take the Kronecker product of", "and"),
  /** A product with a number. */
  SCALE("scale", "by"),
  /** A quotient, entry by entry. */
  DIVIDE("divide", "by"),
  /** A power, entry by entry. */
  RAISE("raise", "to the power"),
  /** Side by side, or one below the other. */
  JOIN("join", "and"),
  /** The comparison of a value with what it should be. */
  COMPARE("compare", "with");

  private final String verb;
  private final String and;

  Operation(String verb, String and) {
    this.verb = verb;
    this.and = and;
  }

  /**
   * {@return what cannot be done, as in "cannot multiply 2×3 by 2×1"}
   *
   * @param left in words
   * @param right in words
   */
  public String refused(Object left, Object right) {
    return "cannot %s %s %s %s".formatted(verb, left, and, right);
  }
}
