package org.deltascope.formula.convention;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;

/**
 * Two sides of an equation, about columns, with δ = ∂L/∂z and with biases apart: what was read of
 * another convention is turned back on both.
 *
 * @param left a letter, if it was one
 * @param right what it is said to be
 */
public record Equated(Expr left, Expr right) {

  /**
   * {@return an equation that says the same}
   *
   * @param left as it was read
   * @param right as it was read
   */
  public static Equated of(Expr left, Expr right) {
    return switch (left) {
      case Negative(Expr operand) when ErrorSign.isLetter(left) ->
          of(operand, ErrorSign.gathered(right).negated());
      case Transpose(Expr operand) -> of(operand, Transposition.of(right));
      case Expr _ when Augmented.letter(left).isPresent() ->
          of(Augmented.withoutTilde(left), Augmented.withoutTilde(right));
      case Expr _ when hasLetter(right) -> new Equated(left, ErrorSign.gathered(right).whole());
      case Expr _ -> new Equated(left, right);
    };
  }

  private static boolean hasLetter(Expr expr) {
    return ErrorSign.isLetter(expr) || Exprs.children(expr).stream().anyMatch(Equated::hasLetter);
  }
}
