package org.deltascope.figure.matrices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;

/**
 * Places matrices: those of a layer side by side, matrices for the same use below each other where
 * there is room for that, and otherwise in as many rows as it takes.
 *
 * @param room how wide a row may be, in units
 * @param scale how large everything is
 */
record PanelRows(double room, double scale) {
  private static final double GAP = 26;
  private static final double BETWEEN = 14;

  /**
   * Matrices that stand in a row.
   *
   * @param panels what they are
   * @param blocks they, laid out, in the same order
   */
  record Row(List<MatrixPanel> panels, List<PanelBlock> blocks) {}

  /** {@return how wide the rows are where matrices for the same use stand below each other} */
  double width(List<Row> rows) {
    Map<PanelKind, Double> columns = columns(rows);
    return columns.values().stream().mapToDouble(wide -> wide).sum()
        + GAP * scale * (columns.size() - 1);
  }

  /** How wide what is shown for each use is, in the order of the uses. */
  private static Map<PanelKind, Double> columns(List<Row> rows) {
    Map<PanelKind, Double> columns = new EnumMap<>(PanelKind.class);
    for (Row row : rows) {
      for (int k = 0; k < row.blocks().size(); k++) {
        columns.merge(row.panels().get(k).kind(), row.blocks().get(k).width(), Math::max);
      }
    }
    return columns;
  }

  /**
   * Draws rows one below the other.
   *
   * @param at where the first begins
   * @return where the last one ends
   */
  double draw(List<Row> rows, Point at, List<Mark> marks) {
    boolean aligned = width(rows) <= room + 1;
    double y = at.y();
    for (Row row : rows) {
      y = aligned ? aligned(row, columns(rows), at.x(), y, marks) : flowing(row, at.x(), y, marks);
    }
    return y;
  }

  private double aligned(
      Row row, Map<PanelKind, Double> columns, double left, double y, List<Mark> marks) {
    double high = 0;
    for (int k = 0; k < row.blocks().size(); k++) {
      PanelKind kind = row.panels().get(k).kind();
      double x =
          columns.entrySet().stream()
              .filter(column -> column.getKey().compareTo(kind) < 0)
              .mapToDouble(column -> column.getValue() + GAP * scale)
              .sum();
      row.blocks().get(k).draw(new Point(left + x, y), marks);
      high = Math.max(high, row.blocks().get(k).height());
    }
    return y + high + BETWEEN * scale;
  }

  private double flowing(Row row, double left, double top, List<Mark> marks) {
    double x = 0;
    double y = top;
    List<PanelBlock> line = new ArrayList<>();
    for (PanelBlock block : row.blocks()) {
      if (x > 0 && x + block.width() > room + 1) {
        y += high(line) + BETWEEN * scale;
        x = 0;
        line.clear();
      }
      block.draw(new Point(left + x, y), marks);
      x += block.width() + GAP * scale;
      line.add(block);
    }
    return y + high(line) + BETWEEN * scale;
  }

  private static double high(List<PanelBlock> line) {
    return line.stream().mapToDouble(PanelBlock::height).max().orElse(0);
  }
}
