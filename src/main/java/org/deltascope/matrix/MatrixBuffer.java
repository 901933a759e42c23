package org.deltascope.matrix;

/**
 * A matrix to write into, for the training loop: of a fixed shape, and without an allocation once
 * each operation has run on its shapes.
 *
 * <p>Meant for one thread. Products give the same bits as those of {@link Matrix}.
 */
public final class MatrixBuffer {
  private final int rowCount;
  private final int columnCount;
  private final double[][] rows;
  private final Multiplication multiplication = new Multiplication();

  /**
   * Makes a matrix of zeros.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   */
  public MatrixBuffer(int rows, int columns) {
    this(Matrix.zeros(rows, columns));
  }

  /**
   * Makes a copy.
   *
   * @param source the first contents
   */
  public MatrixBuffer(Matrix source) {
    rowCount = source.rows();
    columnCount = source.columns();
    rows = source.toArray();
  }

  /** {@return the number of rows} */
  public int rows() {
    return rowCount;
  }

  /** {@return the number of columns} */
  public int columns() {
    return columnCount;
  }

  /** {@return rows × columns} */
  public Shape shape() {
    return new Shape(rowCount, columnCount);
  }

  /** {@return the entry at row {@code i}, column {@code j}} */
  public double get(int i, int j) {
    return rows[i][j];
  }

  /**
   * {@return row {@code i} itself, not a copy: what is written to it is written to this matrix}
   *
   * <p>The training loop in {@code org.deltascope.nn} works on rows in place; nobody else needs
   * this.
   */
  public double[] row(int i) {
    return rows[i];
  }

  /**
   * Takes over the entries of a matrix of the same shape.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public void set(Matrix source) {
    if (!source.shape().equals(shape())) {
      throw new IllegalArgumentException("cannot copy " + source.shape() + " into " + shape());
    }
    for (int i = 0; i < rowCount; i++) {
      source.copyRow(i, rows[i]);
    }
  }

  /**
   * Takes over one row of a matrix with as many columns.
   *
   * @param i the row of this matrix that is written
   * @param source where the entries come from
   * @param row the row of {@code source} that is read
   * @throws IllegalArgumentException if the widths differ
   */
  public void setRow(int i, Matrix source, int row) {
    if (source.columns() != columnCount) {
      throw new IllegalArgumentException(
          "cannot copy a row of " + source.shape() + " into " + shape());
    }
    source.copyRow(row, rows[i]);
  }

  /** {@return the entries as they are now} */
  public Matrix toMatrix() {
    return rowCount == 0 ? Matrix.zeros(0, columnCount) : Matrix.of(rows);
  }

  /** Sets this to a·b. */
  public void setTimes(MatrixBuffer a, MatrixBuffer b) {
    if (a.columnCount != b.rowCount) {
      throw new IllegalArgumentException("cannot multiply " + a.shape() + " by " + b.shape());
    }
    requireResult("product", a, b, a.rowCount, b.columnCount);
    multiplication.times(a.rows, b.rows, rows, a.columnCount, columnCount);
  }

  /** Sets this to aᵀ·b. */
  public void setTransposeTimes(MatrixBuffer a, MatrixBuffer b) {
    if (a.rowCount != b.rowCount) {
      throw new IllegalArgumentException(
          "cannot multiply the transpose of " + a.shape() + " by " + b.shape());
    }
    requireResult("product", a, b, a.columnCount, b.columnCount);
    multiplication.transposeTimes(a.rows, b.rows, rows, a.rowCount, columnCount);
  }

  /** Sets this to a·bᵀ. */
  public void setTimesTranspose(MatrixBuffer a, MatrixBuffer b) {
    if (a.columnCount != b.columnCount) {
      throw new IllegalArgumentException(
          "cannot multiply " + a.shape() + " by the transpose of " + b.shape());
    }
    requireResult("product", a, b, a.rowCount, b.rowCount);
    multiplication.timesTranspose(a.rows, b.rows, rows, a.columnCount, columnCount);
  }

  private void requireResult(String what, MatrixBuffer a, MatrixBuffer b, int m, int n) {
    if (rowCount != m || columnCount != n) {
      throw new IllegalArgumentException(
          "cannot write a " + new Shape(m, n) + " " + what + " into " + shape());
    }
    if (this == a || this == b) {
      throw new IllegalArgumentException("cannot write a " + what + " into its operand");
    }
  }
}
