package org.deltascope.formula.algebra;

import java.util.List;

/**
 * How one number comes about: the formula with names, then with the numbers put in, then simplified
 * step by step, and the result. Every line evaluates to the value.
 *
 * @param names left and right with names
 * @param lines the right side with numbers put in, then what lies between that and the result; may
 *     be empty where the formula has nothing to compute
 * @param value the result, exact
 * @param asides where other numbers in it come from, such as σ′(z) = a(1 − a)
 */
public record Derivation(
    Statement names, List<Expr> lines, Expr.Num value, List<Derivation> asides) {

  /** Makes it immutable. */
  public Derivation {
    lines = List.copyOf(lines);
    asides = List.copyOf(asides);
  }

  /**
   * {@return this as far as the numbers put in} What lies between them and the result would give it
   * away, and so would what many samples add up to.
   */
  public Derivation unsolved() {
    boolean many = names.computed() instanceof Expr.OverSamples;
    return new Derivation(
        names,
        many ? List.of() : lines.stream().limit(1).toList(),
        value,
        asides.stream().map(Derivation::unsolved).toList());
  }
}
