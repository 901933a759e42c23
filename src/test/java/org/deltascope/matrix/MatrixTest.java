package org.deltascope.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MatrixTest {
  private static final long SEED = 7;

  private final RandomGenerator random = Naive.random(SEED);

  static List<Shape> shapes() {
    return List.of(
        new Shape(0, 0),
        new Shape(0, 3),
        new Shape(3, 0),
        new Shape(1, 1),
        new Shape(1, 5),
        new Shape(5, 1),
        new Shape(3, 7),
        new Shape(17, 33));
  }

  private Matrix matrix(Shape shape) {
    return Naive.matrix(random, shape.rows(), shape.columns());
  }

  @Test
  void a_product_sums_row_times_column() {
    Matrix a = Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
    assertThat(a.times(Matrix.column(10, 1))).isEqualTo(Matrix.column(12, 34, 56));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void sum_difference_and_hadamard_product_go_entry_by_entry(Shape shape) {
    Matrix a = matrix(shape);
    Matrix b = matrix(shape);
    Matrix sum = a.plus(b);
    Matrix difference = a.minus(b);
    Matrix hadamard = a.hadamard(b);
    assertThat(List.of(sum.shape(), difference.shape(), hadamard.shape())).containsOnly(shape);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        sameBits(sum.get(i, j), a.get(i, j) + b.get(i, j));
        sameBits(difference.get(i, j), a.get(i, j) - b.get(i, j));
        sameBits(hadamard.get(i, j), a.get(i, j) * b.get(i, j));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void scaling_mapping_and_transposing_go_entry_by_entry(Shape shape) {
    Matrix a = matrix(shape);
    Matrix scaled = a.scaled(-1.5);
    Matrix mapped = a.map(x -> x * x + 1);
    Matrix transpose = a.transpose();
    assertThat(List.of(scaled.shape(), mapped.shape(), transpose.shape().transposed()))
        .containsOnly(shape);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        sameBits(scaled.get(i, j), a.get(i, j) * -1.5);
        sameBits(mapped.get(i, j), a.get(i, j) * a.get(i, j) + 1);
        sameBits(transpose.get(j, i), a.get(i, j));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void column_sums_are_products_with_ones(Shape shape) {
    Matrix a = matrix(shape);
    Matrix onesRow = Matrix.generate(1, shape.rows(), (i, j) -> 1);
    assertThat(a.columnSums()).isEqualTo(Naive.times(onesRow, a));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void rows_can_be_taken_out(Shape shape) {
    Matrix a = matrix(shape);
    for (int i = 0; i < shape.rows(); i++) {
      assertThat(a.rowAt(i)).isEqualTo(Matrix.row(a.toRow(i)));
      assertThat(a.rowAt(i).shape()).isEqualTo(new Shape(1, shape.columns()));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void a_kronecker_product_is_made_of_blocks(Shape shape) {
    Matrix a = matrix(shape);
    for (Shape other : List.of(new Shape(0, 2), new Shape(1, 1), new Shape(2, 3))) {
      Matrix b = matrix(other);
      Matrix product = a.kronecker(b);
      assertThat(product.shape())
          .isEqualTo(new Shape(shape.rows() * other.rows(), shape.columns() * other.columns()));
      for (int i = 0; i < product.rows(); i++) {
        for (int j = 0; j < product.columns(); j++) {
          sameBits(
              product.get(i, j),
              a.get(i / b.rows(), j / b.columns()) * b.get(i % b.rows(), j % b.columns()));
        }
      }
    }
  }

  @Test
  void an_outer_product_is_a_column_times_a_row() {
    for (int m : new int[] {0, 1, 2, 9}) {
      for (int n : new int[] {0, 1, 5, 8}) {
        Matrix u = Naive.matrix(random, m, 1);
        Matrix v = Naive.matrix(random, n, 1);
        assertThat(Matrix.outer(u, v))
            .as("%d and %d, seed %d", m, n, SEED)
            .isEqualTo(Naive.times(u, v.transpose()));
      }
    }
  }

  @Test
  void the_transpose_of_a_product_is_the_product_of_the_transposes_turned_round() {
    Matrix a = Naive.matrix(random, 5, 7);
    Matrix b = Naive.matrix(random, 7, 4);
    assertThat(a.times(b).transpose()).isEqualTo(b.transpose().times(a.transpose()));
  }

  @Test
  void transposing_twice_changes_nothing() {
    Matrix a = Naive.matrix(random, 5, 7);
    assertThat(a.transpose().transpose()).isEqualTo(a);
  }

  @Test
  void the_identity_leaves_a_matrix_as_it_is() {
    Matrix a = Matrix.generate(4, 6, (i, j) -> random.nextGaussian());
    assertThat(Matrix.identity(4).times(a)).isEqualTo(a);
    assertThat(a.times(Matrix.identity(6))).isEqualTo(a);
  }

  @Test
  void multiplication_is_associative_and_distributive() {
    Matrix a = integers(4, 5);
    Matrix b = integers(5, 3);
    Matrix c = integers(5, 3);
    Matrix d = integers(3, 6);
    assertThat(a.times(b).times(d)).isEqualTo(a.times(b.times(d)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    assertThat(a.times(b.minus(c))).isEqualTo(a.times(b).minus(a.times(c)));
  }

  @Test
  void a_product_of_kronecker_products_is_the_kronecker_product_of_products() {
    Matrix a = integers(2, 3);
    Matrix b = integers(4, 2);
    Matrix c = integers(3, 2);
    Matrix d = integers(2, 5);
    assertThat(a.kronecker(b).times(c.kronecker(d))).isEqualTo(a.times(c).kronecker(b.times(d)));
  }

  @Test
  void a_matrix_times_its_inverse_is_the_identity() {
    for (int n : new int[] {0, 1, 2, 3, 5, 8, 20}) {
      Matrix a = Matrix.generate(n, n, (i, j) -> random.nextGaussian() + (i == j ? n : 0));
      Matrix inverse = a.inverse();
      Matrix identity = Matrix.identity(n);
      near(a.times(inverse), identity, 1e-13);
      near(inverse.times(a), identity, 1e-13);
    }
  }

  @Test
  void an_inverse_needs_pivoting_where_a_zero_leads() {
    Matrix a = Matrix.of(new double[] {0, 2}, new double[] {4, 0});
    assertThat(a.inverse()).isEqualTo(Matrix.of(new double[] {0, 0.25}, new double[] {0.5, 0}));
  }

  @Test
  void rows_and_columns_of_very_different_size_do_not_make_a_matrix_singular() {
    near(
        Matrix.of(new double[] {1, 1e20}, new double[] {0, 1}).inverse(),
        Matrix.of(new double[] {1, -1e20}, new double[] {0, 1}),
        0);
    near(
        Matrix.of(new double[] {1e-20, 0}, new double[] {0, 1}).inverse(),
        Matrix.of(new double[] {1e20, 0}, new double[] {0, 1}),
        0);
  }

  @Test
  void a_singular_matrix_has_no_inverse() {
    Matrix zero = Matrix.zeros(2, 2);
    Matrix dependent =
        Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 9});
    assertThatThrownBy(zero::inverse)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("cannot invert a singular 2×2 matrix: column 1 depends on those before it");
    assertThatThrownBy(dependent::inverse)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("cannot invert a singular 3×3 matrix: column 3 depends on those before it");
  }

  @Test
  void shapes_that_do_not_fit_are_named() {
    Matrix a = Matrix.zeros(3, 2);
    Matrix b = Matrix.zeros(4, 1);
    refused(Matrix::times, a, b, "cannot multiply 3×2 by 4×1");
    refused(Matrix::transposeTimes, a, b, "cannot multiply the transpose of 3×2 by 4×1");
    refused(Matrix::timesTranspose, a, b, "cannot multiply 3×2 by the transpose of 4×1");
    refused(Matrix::plus, a, b, "cannot add 3×2 and 4×1");
    refused(Matrix::minus, a, b, "cannot subtract 4×1 from 3×2");
    refused(Matrix::hadamard, a, b, "cannot take the Hadamard product of 3×2 and 4×1");
    refused(Matrix::outer, a, b, "cannot take the outer product of 3×2 and 4×1");
    refused(Matrix::outer, b, a, "cannot take the outer product of 4×1 and 3×2");
    assertThatThrownBy(a::inverse)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot invert 3×2: only a square matrix has an inverse");
  }

  @Test
  void rows_of_different_length_are_no_matrix() {
    assertThatThrownBy(() -> Matrix.of(new double[2], new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1 has 2 numbers, row 3 has 3");
  }

  @Test
  void a_negative_size_is_no_shape() {
    assertThatThrownBy(() -> Matrix.zeros(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a matrix cannot have -1 rows and 2 columns");
  }

  @Test
  void an_index_outside_is_refused() {
    Matrix a = Matrix.zeros(3, 2);
    assertThatThrownBy(() -> a.get(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> a.rowAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void nothing_outside_can_change_a_matrix() {
    double[] row = {1, 2};
    Matrix a = Matrix.of(row);
    row[0] = 9;
    a.toArray()[0][0] = 9;
    a.toRow(0)[0] = 9;
    assertThat(a).isEqualTo(Matrix.row(1, 2));
  }

  @Test
  void equality_is_of_shape_and_bits() {
    assertThat(Matrix.zeros(0, 2)).isNotEqualTo(Matrix.zeros(0, 3));
    assertThat(Matrix.row(0.0)).isNotEqualTo(Matrix.row(-0.0));
    assertThat(Matrix.row(Double.NaN)).isEqualTo(Matrix.row(Double.NaN));
    assertThat(Matrix.row(1, 2)).hasSameHashCodeAs(Matrix.row(1, 2));
  }

  @Test
  void a_matrix_prints_its_shape_and_rows() {
    assertThat(Matrix.column(1, 2)).hasToString("2×1 [[1.0], [2.0]]");
  }

  /** Small whole numbers, on which arithmetic is exact and laws hold to the bit. */
  private Matrix integers(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> 1.0 + random.nextInt(9));
  }

  private static void sameBits(double found, double expected) {
    assertThat(Double.doubleToLongBits(found))
        .as("%s for %s, seed %d", found, expected, SEED)
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  private static void near(Matrix found, Matrix expected, double tolerance) {
    assertThat(found.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < found.rows(); i++) {
      for (int j = 0; j < found.columns(); j++) {
        assertThat(found.get(i, j))
            .as("row %d, column %d of %s, seed %d", i, j, found.shape(), SEED)
            .isEqualTo(expected.get(i, j), within(tolerance));
      }
    }
  }

  private static void refused(
      BiFunction<Matrix, Matrix, Matrix> operation, Matrix a, Matrix b, String message) {
    assertThatThrownBy(() -> operation.apply(a, b))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void one_entry_is_changed_and_the_matrix_it_was_changed_in_stays() {
    Matrix before = Matrix.of(new double[] {1, 2}, new double[] {3, 4});

    assertThat(before.with(1, 0, 7)).isEqualTo(Matrix.of(new double[] {1, 2}, new double[] {7, 4}));
    assertThat(before).isEqualTo(Matrix.of(new double[] {1, 2}, new double[] {3, 4}));
  }

  @Test
  void a_changed_entry_lies_within_the_matrix() {
    assertThatThrownBy(() -> Matrix.zeros(2, 2).with(2, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_matrix_with_one_other_number_shares_all_rows_but_one() {
    Matrix matrix = Matrix.zeros(3, 2);
    Matrix changed = matrix.with(1, 0, 5);

    assertThat(List.of(0, 1, 2).stream().map(i -> changed.sharesRow(i, matrix)))
        .containsExactly(true, false, true);
    assertThat(changed.sharesRow(2, Matrix.zeros(2, 2))).isFalse();
    assertThat(changed.sharesRow(0, Matrix.zeros(3, 2))).isFalse();
  }
}
