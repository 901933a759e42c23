package org.deltascope.question;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.trace.Ref;

/** A mistake that a number may be made by. */
public sealed interface Slip {

  /** {@return which of the well-known mistakes it is} */
  default Tag tag() {
    return switch (this) {
      case InFormula(FormulaEdit edit) -> edit.tag();
      case WeightsSwapped _ -> Tag.WEIGHTS_SWAPPED;
      case DecimalSlip _ -> Tag.DECIMAL_SLIP;
      case DigitsSwapped _ -> Tag.DIGITS_SWAPPED;
    };
  }

  /** {@return its name in files, such as {@code slope-left-out}} */
  default String id() {
    return tag().id();
  }

  /** {@return where in the formula it is, if it is in one place} */
  default Optional<Expr> place() {
    return switch (this) {
      case InFormula(FormulaEdit edit) -> Optional.of(edit.before());
      case WeightsSwapped(Ref one, _) -> Optional.of(new Expr.Symbol(one));
      case DecimalSlip _, DigitsSwapped _ -> Optional.empty();
    };
  }

  /**
   * A mistake in the formula.
   *
   * @param edit what was done to the formula
   */
  record InFormula(FormulaEdit edit) implements Slip {}

  /**
   * Two weights taken for each other.
   *
   * @param one of them
   * @param other of them
   */
  record WeightsSwapped(Ref one, Ref other) implements Slip {}

  /** The point in the wrong place. */
  record DecimalSlip() implements Slip {}

  /** Two digits beside each other exchanged. */
  record DigitsSwapped() implements Slip {}
}
