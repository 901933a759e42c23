package org.deltascope.formula.algebra;

import java.util.List;
import java.util.Optional;
import org.deltascope.trace.Ref;

/**
 * A formula as a tree. Every value is a matrix; a number is 1×1. Sums and products of numbers are
 * evaluated from left to right, so that a formula written in the order in which a step computes
 * gives the step's own bits.
 */
public sealed interface Expr {

  /**
   * A quantity or one entry of it, such as W² or w₅.
   *
   * @param ref which
   */
  record Symbol(Ref ref) implements Expr {}

  /**
   * A number. It is exact, whether or not it is shown rounded.
   *
   * @param value exact
   * @param origin what it was put in for, if anything
   * @param standing where it comes from, which tells how it is shown
   */
  record Num(double value, Optional<Ref> origin, Standing standing) implements Expr {

    /**
     * {@return a number of a quantity}
     *
     * @param value exact
     * @param ref which
     */
    public static Num of(double value, Ref ref) {
      return new Num(value, Optional.of(ref), Standing.QUANTITY);
    }

    /**
     * {@return a number that is computed and is no quantity of its own}
     *
     * @param value exact
     */
    public static Num computed(double value) {
      return new Num(value, Optional.empty(), Standing.COMPUTED);
    }

    /** Where a number comes from. */
    public enum Standing {
      /** It is part of the formula, as 2 or ½. */
      CONSTANT,
      /** It is computed. */
      COMPUTED,
      /** It is a quantity's own, which may have been given. */
      QUANTITY
    }
  }

  /**
   * A column of ones.
   *
   * @param rows how many
   */
  record Ones(int rows) implements Expr {}

  /**
   * A derivative, ∂ of / ∂ with, of one entry by another.
   *
   * @param of z, a, δ … or L
   * @param with a weight, a bias, z or a
   */
  record Partial(Ref of, Ref with) implements Expr {}

  /**
   * The matrix product A·B.
   *
   * @param left m×k
   * @param right k×n
   */
  record Product(Expr left, Expr right) implements Expr {}

  /**
   * The product entry by entry, A ⊙ B.
   *
   * @param left m×n
   * @param right m×n
   */
  record Hadamard(Expr left, Expr right) implements Expr {}

  /**
   * The outer product u ⊗ v = u·vᵀ.
   *
   * @param left m×1
   * @param right n×1
   */
  record Outer(Expr left, Expr right) implements Expr {}

  /**
   * The Kronecker product.
   *
   * @param left m×n
   * @param right p×q
   */
  record Kronecker(Expr left, Expr right) implements Expr {}

  /**
   * A product in which all factors but at most one are numbers.
   *
   * @param factors one or more
   */
  record Times(List<Expr> factors) implements Expr {
    /** Makes it immutable. */
    public Times {
      factors = List.copyOf(factors);
    }
  }

  /**
   * A sum. A term that is a {@link Negative} is subtracted.
   *
   * @param terms one or more, of one shape
   */
  record Sum(List<Expr> terms) implements Expr {
    /** Makes it immutable. */
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /**
   * −A.
   *
   * @param operand of any shape
   */
  record Negative(Expr operand) implements Expr {}

  /**
   * A quotient, entry by entry.
   *
   * @param numerator of any shape
   * @param denominator a number, or of the same shape
   */
  record Quotient(Expr numerator, Expr denominator) implements Expr {}

  /**
   * A power, entry by entry.
   *
   * @param base of any shape
   * @param exponent a number
   */
  record Power(Expr base, Expr exponent) implements Expr {}

  /**
   * Aᵀ.
   *
   * @param operand m×n
   */
  record Transpose(Expr operand) implements Expr {}

  /**
   * A⁻¹.
   *
   * @param operand n×n
   */
  record Inverse(Expr operand) implements Expr {}

  /**
   * A function of its arguments, such as σ(z).
   *
   * @param function which
   * @param arguments as many as it takes
   */
  record Call(MathFunction function, List<Expr> arguments) implements Expr {
    /** Makes it immutable. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The sum over the samples of a batch, or their mean: every quantity inside is the sample's own.
   *
   * @param samples how many
   * @param mean whether the sum is divided by their number
   * @param body of each sample
   */
  record OverSamples(int samples, boolean mean, Expr body) implements Expr {}
}
