package org.deltascope.formula.algebra;

import java.util.Optional;
import org.deltascope.formula.algebra.Problem.Fit;
import org.deltascope.matrix.Shape;

/** What operations make of the shapes of their operands. */
public final class ShapeRules {
  private static final long MOST_ENTRIES = 4_000_000;

  private ShapeRules() {}

  /** A 1×1 matrix counts as a number where it would not fit otherwise. */
  public static Inferred product(Expr node, Typed left, Typed right) {
    Shape a = left.shape();
    Shape b = right.shape();
    if (a.columns() == b.rows()) {
      return new Typed(node, new Shape(a.rows(), b.columns()));
    }
    if (Broadcast.isNumber(a) || Broadcast.isNumber(b)) {
      return entrywise(Operation.MULTIPLY, node, left, right);
    }
    boolean leftFits = a.rows() == b.rows();
    boolean rightFits = a.columns() == b.columns();
    Optional<Fit> fit =
        leftFits == rightFits
            ? Optional.empty()
            : Optional.of(leftFits ? Fit.LEFT_TRANSPOSED : Fit.RIGHT_TRANSPOSED);
    return new Problem.Misfit(node, Operation.MULTIPLY, left, right, fit);
  }

  public static Inferred hadamard(Expr node, Typed left, Typed right) {
    return entrywise(Operation.HADAMARD, node, left, right);
  }

  public static Inferred sum(Expr node, Typed left, Typed right) {
    return entrywise(Operation.ADD, node, left, right);
  }

  public static Inferred quotient(Expr node, Typed left, Typed right) {
    return entrywise(Operation.DIVIDE, node, left, right);
  }

  public static Inferred power(Expr node, Typed left, Typed right) {
    return entrywise(Operation.RAISE, node, left, right);
  }

  /** The numbers that samples have of their own stand in a row, and are multiplied one by one. */
  public static Inferred scaled(Expr node, Typed left, Typed right) {
    boolean number = Broadcast.isNumber(left.shape()) || Broadcast.isNumber(right.shape());
    boolean ofSamples = left.shape().rows() == 1 && left.shape().equals(right.shape());
    return number || ofSamples
        ? entrywise(Operation.SCALE, node, left, right)
        : new Problem.Misfit(node, Operation.SCALE, left, right, Optional.empty());
  }

  /** u·vᵀ, which is the sum over the samples where u and v have a column for each. */
  public static Inferred outer(Expr node, Typed left, Typed right) {
    return left.shape().columns() == right.shape().columns()
        ? new Typed(node, new Shape(left.shape().rows(), right.shape().rows()))
        : new Problem.Misfit(node, Operation.OUTER, left, right, Optional.empty());
  }

  public static Inferred kronecker(Expr node, Typed left, Typed right) {
    Shape a = left.shape();
    Shape b = right.shape();
    long rows = (long) a.rows() * b.rows();
    long columns = (long) a.columns() * b.columns();
    return isLarge(rows, columns)
        ? new Problem.Misfit(node, Operation.KRONECKER, left, right, Optional.empty())
        : new Typed(node, new Shape((int) rows, (int) columns));
  }

  public static Inferred inverse(Expr node, Typed operand) {
    return operand.shape().rows() == operand.shape().columns()
        ? new Typed(node, operand.shape())
        : new Problem.Unfit(node, operand, "cannot invert", "only a square matrix has an inverse");
  }

  /** The sides along which they meet are as long as each other, unless a number fills one. */
  static Inferred joined(Expr node, Axis axis, Typed first, Typed second) {
    Shape a = axis.first(first.shape(), second.shape());
    Shape b = second.shape();
    boolean meet = axis == Axis.DOWN ? a.columns() == b.columns() : a.rows() == b.rows();
    return meet
        ? new Typed(node, axis.joined(a, b))
        : new Problem.Misfit(node, Operation.JOIN, first, second, Optional.empty());
  }

  /** {@return whether a matrix is too large to be made of a formula} */
  static boolean isLarge(long rows, long columns) {
    return rows > MOST_ENTRIES / Math.max(1, columns);
  }

  static String tooLarge(double rows, double columns) {
    return "a matrix of %.0f × %.0f has too many entries, at most %,d are computed"
        .formatted(rows, columns, MOST_ENTRIES);
  }

  private static Inferred entrywise(Operation operation, Expr node, Typed left, Typed right) {
    return Broadcast.shape(left.shape(), right.shape())
        .<Inferred>map(shape -> new Typed(node, shape))
        .orElseGet(() -> new Problem.Misfit(node, operation, left, right, Optional.empty()));
  }
}
