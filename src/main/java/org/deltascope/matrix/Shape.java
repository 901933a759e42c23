package org.deltascope.matrix;

/**
 * The number of rows and columns of a matrix; either may be zero.
 *
 * @param rows number of rows, 0 or more
 * @param columns number of columns, 0 or more
 */
public record Shape(int rows, int columns) {
  /**
   * @throws IllegalArgumentException if a count is negative
   */
  public Shape {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a matrix cannot have " + rows + " rows and " + columns + " columns");
    }
  }

  /** {@return the shape of the transpose} */
  public Shape transposed() {
    return new Shape(columns, rows);
  }

  /** {@return rows × columns, as in "3×2"} */
  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
