package org.deltascope.formula.probe;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Loss;

/**
 * Draws targets with one decimal place that are like those of a document: classes where it has
 * classes, shares where it has shares.
 *
 * @param loss that they belong to
 * @param like the document's own
 * @param addUp whether those of a sample add up to 1
 * @param random where the numbers come from
 */
record DecimalTargets(Loss loss, Matrix like, boolean addUp, RandomGenerator random) {
  private static final int TENTHS = 10;
  private static final NumberPool POOL = new NumberPool.Tenths();

  Matrix draw(int samples, int outputs) {
    if (!loss.hasTargets()) {
      return Matrix.zeros(samples, 0);
    }
    double[][] targets = new double[samples][];
    for (int s = 0; s < samples; s++) {
      targets[s] = sample(outputs);
    }
    return Matrix.of(targets);
  }

  private double[] sample(int outputs) {
    if (!loss.needsProbabilities()) {
      boolean shares = all(each -> each >= 0 && each <= 1);
      return row(outputs, () -> shares ? share() : POOL.draw(1.2, random));
    }
    boolean classes = all(each -> each == 0 || each == 1);
    if (loss == Loss.CROSS_ENTROPY && addUp) {
      return classes || outputs > TENTHS ? oneHot(outputs) : composition(outputs);
    }
    return row(outputs, () -> classes ? random.nextInt(2) : share());
  }

  private boolean all(DoublePredicate test) {
    for (int s = 0; s < like.rows(); s++) {
      if (!Arrays.stream(like.toRow(s)).allMatch(test)) {
        return false;
      }
    }
    return true;
  }

  private static double[] row(int outputs, DoubleSupplier number) {
    double[] row = new double[outputs];
    Arrays.setAll(row, i -> number.getAsDouble());
    return row;
  }

  private double share() {
    return random.nextInt(1, TENTHS) / (double) TENTHS;
  }

  private double[] oneHot(int outputs) {
    double[] row = new double[outputs];
    row[random.nextInt(outputs)] = 1;
    return row;
  }

  /** A tenth for each, and the others wherever they fall. */
  private double[] composition(int outputs) {
    int[] tenths = new int[outputs];
    Arrays.fill(tenths, 1);
    for (int left = TENTHS - outputs; left > 0; left--) {
      tenths[random.nextInt(outputs)]++;
    }
    return Arrays.stream(tenths).mapToDouble(each -> each / (double) TENTHS).toArray();
  }
}
