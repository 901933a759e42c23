package org.deltascope.figure.network.layout;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;

/**
 * Where everything stands, at text scale 1.
 *
 * @param areas of the picture
 * @param columns the layers that are shown
 * @param pitch from column to column
 * @param depth L
 * @param outputs the texts of the outputs
 */
public record Arrangement(
    PictureAreas areas, List<Column> columns, double pitch, int depth, OutputTexts outputs) {
  public static final double FOOTER = 28;
  public static final double BORDER = 10;

  /** From a large output's rim to the texts beside it, so that an arrow fits between. */
  public static final double TO_TARGET = 34;

  private static final double BESIDE_TEXT = 5;
  private static final double TWO_ROWS = 30;

  /** The most edges of one layer that are all drawn. */
  static final int MOST_EDGES = 10_000;

  public Arrangement {
    columns = List.copyOf(columns);
  }

  /** {@return the number of gaps between neighbouring columns} */
  public int gaps() {
    return columns.size() - 1;
  }

  public Column left(int gap) {
    return columns.get(gap);
  }

  public Column right(int gap) {
    return columns.get(gap + 1);
  }

  /** {@return whether there are no layers left out between the two columns} */
  public boolean isJoined(int gap) {
    return right(gap).layer() == left(gap).layer() + 1;
  }

  /** {@return whether the weights of a gap are shown as a heat map beside the strongest edges} */
  boolean isMap(int gap) {
    return isJoined(gap)
        && (left(gap).isElided()
            || right(gap).isElided()
            || (long) left(gap).size() * right(gap).size() > MOST_EDGES);
  }

  /** {@return whether columns are so close that all texts of neurons stand below each other} */
  public boolean isNarrow() {
    return columns.stream().allMatch(column -> column.block().isStacked());
  }

  /**
   * {@return where the target of an output and its share of the loss stand above it} Beside its
   * middle as far as that is needed to leave the edges that end there free.
   */
  public Bounds above(Column column, int slot) {
    double wide = outputs.targetWidth() + 2 * BESIDE_TEXT;
    Point center = column.center(slot);
    double most = areas.width() - BORDER - wide;
    double x =
        Math.min(Math.max(center.x() - wide / 2, most), center.x() - column.block().radius());
    double bottom = center.y() - column.block().above() - 3;
    return new Bounds(x, bottom - TWO_ROWS, wide, TWO_ROWS);
  }

  public boolean isInput(Column column) {
    return column.layer() == 0;
  }

  public boolean isOutput(Column column) {
    return column.layer() == depth;
  }

  /** {@return the column of a layer, if it is shown} */
  public Optional<Column> column(int layer) {
    return columns.stream().filter(column -> column.layer() == layer).findFirst();
  }
}
