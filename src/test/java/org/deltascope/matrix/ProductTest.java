package org.deltascope.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Every kernel against the textbook loop, bit for bit, at sizes around the thresholds between
 * kernels.
 */
final class ProductTest {
  private static final long SEED = 20261122;

  private final RandomGenerator random = Naive.random(SEED);

  private record Sizes(int m, int k, int n) {}

  private static List<Sizes> sizes() {
    List<Sizes> all = new ArrayList<>();
    cube(all, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12);
    cube(all, 15, 16, 17, 31, 32, 33);
    cube(all, 1, 2, 63, 64, 65);
    cube(all, 1, 127, 128, 129, 130);
    all.add(new Sizes(7, 1030, 130));
    all.add(new Sizes(1, 784, 128));
    all.add(new Sizes(5, 70, 2100));
    all.add(new Sizes(15, 9, 384));
    all.add(new Sizes(16, 9, 383));
    all.add(new Sizes(16, 9, 384));
    all.addAll(wide());
    return all;
  }

  private static List<Sizes> wide() {
    List<Sizes> all = new ArrayList<>();
    for (int k : new int[] {0, 1, 3, 255, 256, 257, 513}) {
      all.add(new Sizes(16, k, 384));
      all.add(new Sizes(17, k, 385));
    }
    all.add(new Sizes(18, 260, 513));
    return all;
  }

  private static List<Sizes> someSizes() {
    List<Sizes> all = new ArrayList<>(wide());
    cube(all, 1, 3, 4, 5, 11, 12);
    cube(all, 63, 65);
    return all;
  }

  private static void cube(List<Sizes> all, int... edge) {
    for (int m : edge) {
      for (int k : edge) {
        for (int n : edge) {
          all.add(new Sizes(m, k, n));
        }
      }
    }
  }

  @Test
  void every_product_has_the_bits_of_the_textbook_loop() {
    for (Sizes s : sizes()) {
      check(s, Naive.matrix(random, s.m, s.k), Naive.matrix(random, s.k, s.n));
    }
  }

  @Test
  void every_sum_starts_from_positive_zero() {
    for (Sizes s : sizes()) {
      check(s, Naive.zeros(random, s.m, s.k), Naive.zeros(random, s.k, s.n));
    }
  }

  @Test
  void what_is_no_number_reaches_its_own_row_and_column_only() {
    for (Sizes s : someSizes()) {
      if (s.k > 0) {
        check(
            s,
            with(Double.NaN, Naive.zeros(random, s.m, s.k)),
            with(Double.POSITIVE_INFINITY, Naive.zeros(random, s.k, s.n)));
      }
    }
  }

  @Test
  void what_a_product_leaves_in_its_scratch_space_does_not_reach_the_next() {
    MatrixBuffer nan = new MatrixBuffer(Matrix.generate(300, 600, (i, j) -> Double.NaN));
    Matrix a = Naive.matrix(random, 20, 300);
    Matrix b = Naive.matrix(random, 300, 600);
    MatrixBuffer c = new MatrixBuffer(20, 600);

    c.setTimes(new MatrixBuffer(a), nan);
    c.setTimes(new MatrixBuffer(a), new MatrixBuffer(b));

    assertThat(c.toMatrix()).as("seed %d", SEED).isEqualTo(Naive.times(a, b));
  }

  /** The same, with one entry in a random place replaced. */
  private Matrix with(double entry, Matrix matrix) {
    int row = random.nextInt(matrix.rows());
    int column = random.nextInt(matrix.columns());
    return Matrix.generate(
        matrix.rows(),
        matrix.columns(),
        (i, j) -> i == row && j == column ? entry : matrix.get(i, j));
  }

  private static void check(Sizes s, Matrix a, Matrix b) {
    Matrix expected = Naive.times(a, b);
    Matrix turnedA = Naive.transpose(a);
    Matrix turnedB = Naive.transpose(b);
    assertThat(a.times(b)).as("a·b %s, seed %d", s, SEED).isEqualTo(expected);
    assertThat(turnedA.transposeTimes(b)).as("aᵀ·b %s, seed %d", s, SEED).isEqualTo(expected);
    assertThat(a.timesTranspose(turnedB)).as("a·bᵀ %s, seed %d", s, SEED).isEqualTo(expected);

    // Old contents must not shine through, nor the second use of the scratch space differ.
    MatrixBuffer c = new MatrixBuffer(Matrix.generate(s.m, s.n, (i, j) -> Double.NaN));
    for (int turn = 1; turn <= 2; turn++) {
      c.setTimes(new MatrixBuffer(a), new MatrixBuffer(b));
      assertThat(c.toMatrix()).as("into: a·b %s, seed %d", s, SEED).isEqualTo(expected);
      c.setTransposeTimes(new MatrixBuffer(turnedA), new MatrixBuffer(b));
      assertThat(c.toMatrix()).as("into: aᵀ·b %s, seed %d", s, SEED).isEqualTo(expected);
      c.setTimesTranspose(new MatrixBuffer(a), new MatrixBuffer(turnedB));
      assertThat(c.toMatrix()).as("into: a·bᵀ %s, seed %d", s, SEED).isEqualTo(expected);
    }
  }
}
