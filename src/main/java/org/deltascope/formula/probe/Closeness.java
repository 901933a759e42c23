package org.deltascope.formula.probe;

import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.matrix.Matrix;

/**
 * Compares what two expressions come to: |a − b| ≤ 10⁻⁹ · Σ|terms added on either side|.
 *
 * @param environment where their numbers come from
 */
public record Closeness(Environment environment) {
  private static final double TOLERANCE = 1e-9;

  /**
   * {@return whether two expressions agree in every entry}
   *
   * @param left any
   * @param right any
   */
  public boolean agree(Expr left, Expr right) {
    Evaluation evaluation = new Evaluation(environment);
    return evaluation.outcome(left) instanceof Evaluated(_, Matrix a)
        && evaluation.outcome(right) instanceof Evaluated(_, Matrix b)
        && a.shape().equals(b.shape())
        && (isClose(a, b) || isClose(a, b, left, right));
  }

  /**
   * {@return whether two values agree without a look at what they were added up from}
   *
   * @param a any
   * @param b any
   */
  public static boolean isClose(Matrix a, Matrix b) {
    return a.shape().equals(b.shape()) && within(a, b, a.map(Math::abs), b.map(Math::abs));
  }

  private boolean isClose(Matrix a, Matrix b, Expr left, Expr right) {
    TermSizes sizes = new TermSizes(environment);
    return within(a, b, sizes.of(left), sizes.of(right));
  }

  private static boolean within(Matrix a, Matrix b, Matrix left, Matrix right) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        double difference = Math.abs(a.get(i, j) - b.get(i, j));
        double scale = left.get(i, j) + right.get(i, j);
        if (!(difference <= TOLERANCE * scale) || Double.isInfinite(difference)) {
          return false;
        }
      }
    }
    return true;
  }
}
