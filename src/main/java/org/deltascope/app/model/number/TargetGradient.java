package org.deltascope.app.model.number;

import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Step;

/** How the loss changes with the targets. */
final class TargetGradient {
  private TargetGradient() {}

  /**
   * {@return ∂L/∂t, samples × nᴸ} Every loss is at most quadratic in t, so that its quotient of
   * differences is its derivative, however far apart the two are.
   */
  static Matrix of(Step.EvaluateLoss step) {
    Matrix more = terms(step, 0.5);
    Matrix less = terms(step, -0.5);
    double divisor = step.reduction().divisor(step.y().rows());
    return Matrix.generate(
        more.rows(), more.columns(), (s, i) -> (more.get(s, i) - less.get(s, i)) / divisor);
  }

  private static Matrix terms(Step.EvaluateLoss step, double shift) {
    int outputs = step.y().columns();
    double[][] terms = new double[step.y().rows()][outputs];
    for (int s = 0; s < terms.length; s++) {
      double[] t = row(step.t(), s);
      for (int i = 0; i < outputs; i++) {
        t[i] += shift;
      }
      step.loss().terms(row(step.z(), s), row(step.y(), s), t, terms[s]);
    }
    return Matrix.generate(terms.length, outputs, (s, i) -> terms[s][i]);
  }

  private static double[] row(Matrix matrix, int s) {
    double[] row = new double[matrix.columns()];
    for (int j = 0; j < row.length; j++) {
      row[j] = matrix.get(s, j);
    }
    return row;
  }
}
