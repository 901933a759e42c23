package org.deltascope.formula.algebra;

import java.util.Optional;
import org.deltascope.trace.Ref;

/** Why an expression has no shape or no value: a mistake in a formula, not in the program. */
public sealed interface Problem extends Inferred, Outcome {

  /** {@return the part of the expression that has the problem} */
  Expr node();

  /** {@return what is wrong, in one sentence without a full stop} */
  String message();

  /** The one operand whose transpose would make an operation fit. */
  enum Fit {
    /** Aᵀ in the place of the left operand. */
    LEFT_TRANSPOSED,
    /** Bᵀ in the place of the right operand. */
    RIGHT_TRANSPOSED
  }

  /**
   * Two operands do not fit.
   *
   * @param node the operation; of a long sum or product all of it
   * @param operation which
   * @param left operand, with all that stands before the right one
   * @param right operand
   * @param fit the transposition that would do, if exactly one does
   */
  record Misfit(Expr node, Operation operation, Typed left, Typed right, Optional<Fit> fit)
      implements Problem {
    @Override
    public String message() {
      return operation.refused(left.shape(), right.shape());
    }
  }

  /**
   * One operand is of a shape that something does not take.
   *
   * @param node the operation
   * @param operand of the wrong shape
   * @param refusal what cannot be done, as in "cannot invert"
   * @param reason why
   */
  record Unfit(Expr node, Typed operand, String refusal, String reason) implements Problem {
    @Override
    public String message() {
      return "%s %s: %s".formatted(refusal, operand.shape(), reason);
    }
  }

  /**
   * Something that the network has not, or that has no value at this moment.
   *
   * @param node what is missing
   * @param message in one sentence
   */
  record Missing(Expr node, String message) implements Problem {}

  /**
   * A derivative of what nothing changes, or by what is no variable.
   *
   * @param node the derivative
   * @param of what is derived
   * @param with what it is derived by
   * @param independent whether it is what is derived that is to blame
   */
  record Meaningless(Expr node, Ref of, Ref with, boolean independent) implements Problem {
    @Override
    public String message() {
      return independent ? "nothing changes what is derived" : "nothing is derived by this";
    }
  }
}
