package org.deltascope.matrix;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable matrix of float64 numbers; either side may be zero. Indices are 0-based.
 *
 * <p>A shape that does not fit is an {@link IllegalArgumentException} that names the operation and
 * both shapes, as in "cannot multiply 3×2 by 3×1"; an index outside the matrix is an {@link
 * IndexOutOfBoundsException}.
 */
public final class Matrix {
  private final Shape shape;
  private final double[][] rows;

  /** Takes the rows as its own: nobody else may write to them later. */
  Matrix(Shape shape, double[][] rows) {
    this.shape = shape;
    this.rows = rows;
  }

  /** The number at row i, column j. */
  @FunctionalInterface
  public interface Entry {
    /** {@return the number at row {@code i}, column {@code j}} */
    double at(int i, int j);
  }

  /**
   * {@return the matrix of these rows, which are copied; without a row 0×0}
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Matrix of(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "row 1 has " + columns + " numbers, row " + (i + 1) + " has " + rows[i].length);
      }
      copy[i] = rows[i].clone();
    }
    return new Matrix(new Shape(rows.length, columns), copy);
  }

  /** {@return the rows×columns matrix of zeros} */
  public static Matrix zeros(int rows, int columns) {
    Shape shape = new Shape(rows, columns);
    return new Matrix(shape, new double[rows][columns]);
  }

  /** {@return the n×n identity} */
  public static Matrix identity(int n) {
    return generate(n, n, (i, j) -> i == j ? 1.0 : 0.0);
  }

  /** {@return these numbers as an n×1 matrix} */
  public static Matrix column(double... entries) {
    return generate(entries.length, 1, (i, j) -> entries[i]);
  }

  /** {@return these numbers as a 1×n matrix} */
  public static Matrix row(double... entries) {
    return of(entries);
  }

  /** {@return the rows×columns matrix whose entry i, j is {@code f.at(i, j)}, asked row by row} */
  public static Matrix generate(int rows, int columns, Entry f) {
    Shape shape = new Shape(rows, columns);
    double[][] result = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[i][j] = f.at(i, j);
      }
    }
    return new Matrix(shape, result);
  }

  /** {@return the number of rows} */
  public int rows() {
    return shape.rows();
  }

  /** {@return the number of columns} */
  public int columns() {
    return shape.columns();
  }

  /** {@return rows × columns} */
  public Shape shape() {
    return shape;
  }

  /** {@return how many rows this has that the other does not hold in the same memory} */
  @SuppressWarnings("ReferenceEquality") // the same memory is meant, not the same numbers
  public int rowsApartFrom(Matrix other) {
    int apart = 0;
    for (int i = 0; i < rows.length; i++) {
      apart += i < other.rows.length && rows[i] == other.rows[i] ? 0 : 1;
    }
    return apart;
  }

  /** {@return whether a row stands in the same memory in another matrix, so that it is the same} */
  @SuppressWarnings("ReferenceEquality")
  public boolean sharesRow(int i, Matrix other) {
    return i < other.rows.length && rows[i] == other.rows[i];
  }

  /** {@return the entry at row {@code i}, column {@code j}} */
  public double get(int i, int j) {
    return rows[i][j];
  }

  /**
   * {@return this matrix with another number at row {@code i}, column {@code j}} It shares all
   * other rows with this one, so that many such changes take little memory.
   */
  public Matrix with(int i, int j, double entry) {
    double[][] changed = rows.clone();
    changed[i] = rows[i].clone();
    changed[i][j] = entry;
    return new Matrix(shape, changed);
  }

  /** {@return this·b, for m×k and k×n an m×n matrix} */
  public Matrix times(Matrix b) {
    require(columns() == b.rows(), "multiply", "by", shape, b.shape);
    double[][] result = new double[rows()][b.columns()];
    new Multiplication().times(rows, b.rows, result, columns(), b.columns());
    return new Matrix(new Shape(rows(), b.columns()), result);
  }

  /**
   * {@return thisᵀ·b, for k×m and k×n an m×n matrix, with the bits of the product with the
   * transpose written out}
   */
  public Matrix transposeTimes(Matrix b) {
    require(rows() == b.rows(), "multiply the transpose of", "by", shape, b.shape);
    double[][] result = new double[columns()][b.columns()];
    new Multiplication().transposeTimes(rows, b.rows, result, rows(), b.columns());
    return new Matrix(new Shape(columns(), b.columns()), result);
  }

  /**
   * {@return this·bᵀ, for m×k and n×k an m×n matrix, with the bits of the product with the
   * transpose written out}
   */
  public Matrix timesTranspose(Matrix b) {
    require(columns() == b.columns(), "multiply", "by the transpose of", shape, b.shape);
    double[][] result = new double[rows()][b.rows()];
    new Multiplication().timesTranspose(rows, b.rows, result, columns(), b.rows());
    return new Matrix(new Shape(rows(), b.rows()), result);
  }

  /** {@return the sum, entry by entry} */
  public Matrix plus(Matrix b) {
    require(shape.equals(b.shape), "add", "and", shape, b.shape);
    return zip(b, Double::sum);
  }

  /** {@return the difference, entry by entry} */
  public Matrix minus(Matrix b) {
    require(shape.equals(b.shape), "subtract", "from", b.shape, shape);
    return zip(b, (x, y) -> x - y);
  }

  /** {@return this times the number {@code s}} */
  public Matrix scaled(double s) {
    return map(x -> x * s);
  }

  /** {@return the Hadamard product ⊙, entry by entry} */
  public Matrix hadamard(Matrix b) {
    require(shape.equals(b.shape), "take the Hadamard product of", "and", shape, b.shape);
    return zip(b, (x, y) -> x * y);
  }

  /**
   * {@return the Kronecker product this ⊗ b, for m×n and p×q an mp×nq matrix: block i, j is
   * thisᵢⱼ·b}
   */
  public Matrix kronecker(Matrix b) {
    return generate(
        Math.multiplyExact(rows(), b.rows()),
        Math.multiplyExact(columns(), b.columns()),
        (i, j) -> rows[i / b.rows()][j / b.columns()] * b.rows[i % b.rows()][j % b.columns()]);
  }

  /** {@return the outer product u·vᵀ of two columns, for m×1 and n×1 an m×n matrix} */
  public static Matrix outer(Matrix u, Matrix v) {
    require(
        u.columns() == 1 && v.columns() == 1, "take the outer product of", "and", u.shape, v.shape);
    return u.timesTranspose(v);
  }

  /** {@return the matrix of f of every entry} */
  public Matrix map(DoubleUnaryOperator f) {
    return generate(rows(), columns(), (i, j) -> f.applyAsDouble(rows[i][j]));
  }

  /** {@return the transpose} */
  public Matrix transpose() {
    return generate(columns(), rows(), (i, j) -> rows[j][i]);
  }

  /** {@return the sum of each column, as a 1×n matrix} */
  public Matrix columnSums() {
    double[] sums = new double[columns()];
    for (double[] row : rows) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    return row(sums);
  }

  /**
   * {@return the inverse, by Gauss–Jordan elimination with partial pivoting}
   *
   * @throws IllegalArgumentException if the matrix is not square
   * @throws ArithmeticException if it is singular to working precision
   */
  public Matrix inverse() {
    if (rows() != columns()) {
      throw new IllegalArgumentException(
          "cannot invert " + shape + ": only a square matrix has an inverse");
    }
    return new Matrix(shape, new Inverse(toArray()).compute());
  }

  /** {@return row {@code i} as a 1×n matrix} */
  public Matrix rowAt(int i) {
    return row(rows[i]);
  }

  /** {@return a copy of the rows} */
  public double[][] toArray() {
    double[][] copy = new double[rows()][];
    Arrays.setAll(copy, i -> rows[i].clone());
    return copy;
  }

  /** {@return a copy of row {@code i}} */
  public double[] toRow(int i) {
    return rows[i].clone();
  }

  /** Equal shape and equal bits: 0.0 and -0.0 differ, NaN equals NaN. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Matrix m && shape.equals(m.shape) && Arrays.deepEquals(rows, m.rows);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.deepHashCode(rows);
  }

  /** {@return the shape and the rows, as in "2×1 [[1.0], [2.0]]"} */
  @Override
  public String toString() {
    return shape + " " + Arrays.deepToString(rows);
  }

  void copyRow(int i, double[] target) {
    System.arraycopy(rows[i], 0, target, 0, columns());
  }

  private Matrix zip(Matrix b, DoubleBinaryOperator f) {
    return generate(rows(), columns(), (i, j) -> f.applyAsDouble(rows[i][j], b.rows[i][j]));
  }

  static void require(boolean fits, String verb, String and, Shape a, Shape b) {
    if (!fits) {
      throw new IllegalArgumentException("cannot " + verb + " " + a + " " + and + " " + b);
    }
  }
}
