package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.Tableau;

/**
 * The whole matrix equation. It is set a little smaller where that keeps it on one line, and
 * otherwise broken before an operator. A matrix that is too wide for a line even so shows fewer of
 * its columns; its numbers keep their digits.
 *
 * @param setter sets the pieces
 * @param room how wide a line may be
 */
record TableauBlock(TableauGroups setter, double room) {
  private static final double SMALLEST = 0.72;

  private static final double LEADING = 12;

  void draw(Tableau tableau, double left, double scale, Paper paper) {
    int columns = columns(tableau, scale);
    double one = TableauGroups.width(setter.of(tableau, columns, scale));
    double wanted = one <= room || room / one < SMALLEST ? scale : scale * room / one;
    double widest = widest(setter.of(tableau, columns, wanted));
    double fitting = widest > room ? wanted * room / widest : wanted;
    for (List<TableauGroup> line : lines(setter.of(tableau, columns, fitting))) {
      line(line, left, fitting, paper);
    }
  }

  /** As many as fit on a line in the smallest letters. */
  private int columns(Tableau tableau, double scale) {
    int columns = MatrixCells.MOST_COLUMNS;
    while (columns > MatrixCells.FEWEST_COLUMNS
        && widest(setter.of(tableau, columns, scale * SMALLEST)) > room) {
      columns--;
    }
    return columns;
  }

  private static double widest(List<TableauGroup> groups) {
    return groups.stream()
        .mapToDouble(group -> TableauGroups.width(List.of(group)))
        .max()
        .orElse(0);
  }

  private List<List<TableauGroup>> lines(List<TableauGroup> groups) {
    List<List<TableauGroup>> lines = new ArrayList<>();
    List<TableauGroup> line = new ArrayList<>();
    for (TableauGroup group : groups) {
      List<TableauGroup> longer = new ArrayList<>(line);
      longer.add(group);
      boolean closing = group.matrix().isEmpty();
      if (!line.isEmpty() && !closing && TableauGroups.width(longer) > room + 0.01) {
        lines.add(line);
        line = new ArrayList<>();
      }
      line.add(group);
    }
    lines.add(line);
    return lines;
  }

  private static void line(List<TableauGroup> line, double left, double scale, Paper paper) {
    double half = line.stream().mapToDouble(TableauGroup::halfHeight).max().orElse(0);
    double ascent = line.stream().mapToDouble(TableauGroup::captionAscent).max().orElse(0);
    double below = line.stream().mapToDouble(group -> group.depth(ascent)).max().orElse(0);
    paper.skip(half + 2 * scale);
    double x = left;
    for (TableauGroup group : line) {
      group.draw(x, half, ascent, paper);
      x += group.width();
    }
    paper.skip(below + LEADING * scale / 2);
  }
}
