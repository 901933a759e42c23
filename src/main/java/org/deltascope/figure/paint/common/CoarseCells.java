package org.deltascope.figure.paint.common;

import org.deltascope.figure.CellsMark;
import org.deltascope.matrix.Matrix;

/** Joins the cells of a large heat map, for where they are not drawn as pixels. */
public final class CoarseCells {
  /** Smaller cells cannot be seen apart in print. */
  private static final double LEAST_SIDE = 2;

  /** More along one side take too long to draw one by one. */
  private static final int MOST_ALONG = 96;

  private CoarseCells() {}

  /** {@return the same heat map if its cells are few and large; otherwise one of their means} */
  public static CellsMark of(CellsMark cells) {
    return of(cells, LEAST_SIDE);
  }

  /** {@return the same heat map if its cells are few and so high; otherwise one of their means} */
  public static CellsMark of(CellsMark cells, double leastHeight) {
    int rows = along(cells.values().rows(), cells.bounds().height(), leastHeight);
    int columns = along(cells.values().columns(), cells.bounds().width(), LEAST_SIDE);
    if (rows == cells.values().rows() && columns == cells.values().columns()) {
      return cells;
    }
    Matrix means =
        Matrix.generate(
            rows,
            columns,
            (i, j) ->
                mean(
                    cells,
                    i * cells.values().rows() / rows,
                    (i + 1) * cells.values().rows() / rows,
                    j * cells.values().columns() / columns,
                    (j + 1) * cells.values().columns() / columns));
    return new CellsMark(cells.bounds(), means, 1, 0, cells.opacity(), cells.subject());
  }

  private static int along(int count, double side, double least) {
    return Math.clamp((int) (side / least), Math.min(count, 1), Math.min(count, MOST_ALONG));
  }

  /** {@return the mean strength of a block that is not empty} */
  public static double mean(CellsMark cells, int top, int bottom, int left, int right) {
    double sum = 0;
    for (int i = top; i < bottom; i++) {
      for (int j = left; j < right; j++) {
        sum += cells.strength(i, j);
      }
    }
    return sum / ((bottom - top) * (double) (right - left));
  }
}
