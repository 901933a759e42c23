package org.deltascope.matrix;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The definitions, one entry after another, and matrices to try them on. */
final class Naive {
  private Naive() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Random numbers of many sizes, with zeros of both signs among them. */
  static Matrix matrix(RandomGenerator random, int rows, int columns) {
    return Matrix.generate(
        rows,
        columns,
        (i, j) ->
            switch (random.nextInt(8)) {
              case 0 -> -0.0;
              case 1 -> 0.0;
              case 2 -> random.nextGaussian() * 1e9;
              default -> random.nextGaussian();
            });
  }

  /** All entries are -0.0 or 0.0: here a sum that does not start from +0.0 shows. */
  static Matrix zeros(RandomGenerator random, int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> random.nextBoolean() ? -0.0 : 0.0);
  }

  static Matrix times(Matrix a, Matrix b) {
    return Matrix.generate(
        a.rows(),
        b.columns(),
        (i, j) -> {
          double s = 0.0;
          for (int k = 0; k < a.columns(); k++) {
            s += a.get(i, k) * b.get(k, j);
          }
          return s;
        });
  }

  static Matrix transpose(Matrix a) {
    double[][] result = new double[a.columns()][a.rows()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        result[j][i] = a.get(i, j);
      }
    }
    return new Matrix(new Shape(a.columns(), a.rows()), result);
  }
}
