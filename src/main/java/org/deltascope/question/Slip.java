package org.deltascope.question;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.trace.Ref;

/** A mistake that a number may be made by. */
public sealed interface Slip {

  /** {@return its name in files, such as {@code slope-left-out}} */
  String id();

  /** {@return where in the formula it is, if it is in one place} */
  Optional<Expr> place();

  /**
   * A mistake in the formula.
   *
   * @param edit what was done to the formula
   */
  record InFormula(FormulaEdit edit) implements Slip {
    @Override
    public String id() {
      return edit.tag().id();
    }

    @Override
    public Optional<Expr> place() {
      return Optional.of(edit.before());
    }
  }

  /**
   * Two weights taken for each other.
   *
   * @param one of them
   * @param other of them
   */
  record WeightsSwapped(Ref one, Ref other) implements Slip {
    @Override
    public String id() {
      return "weights-swapped";
    }

    @Override
    public Optional<Expr> place() {
      return Optional.of(new Expr.Symbol(one));
    }
  }

  /**
   * The point in the wrong place.
   *
   * @param places by how many, to the right
   */
  record DecimalSlip(int places) implements Slip {
    @Override
    public String id() {
      return "decimal-slip";
    }

    @Override
    public Optional<Expr> place() {
      return Optional.empty();
    }
  }

  /** Two digits beside each other exchanged. */
  record DigitsSwapped() implements Slip {
    @Override
    public String id() {
      return "digits-swapped";
    }

    @Override
    public Optional<Expr> place() {
      return Optional.empty();
    }
  }
}
