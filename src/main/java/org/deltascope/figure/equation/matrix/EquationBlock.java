package org.deltascope.figure.equation.matrix;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.formula.matrices.MatrixEquation;

/**
 * The whole matrix equation. It is set a little smaller where that keeps it on one line, and
 * otherwise broken before an operator. A matrix that is too wide for a line even so shows fewer of
 * its columns; its numbers keep their digits.
 *
 * @param setter sets the pieces
 * @param room how wide a line may be
 */
public record EquationBlock(EquationGroups setter, double room) {
  private static final double SMALLEST = 0.72;

  private static final double LEADING = 12;

  public void draw(MatrixEquation tableau, double left, double scale, MarkFlow paper) {
    int columns = columns(tableau, scale);
    double one = EquationGroups.width(setter.of(tableau, columns, scale));
    double wanted = one <= room || room / one < SMALLEST ? scale : scale * room / one;
    double widest = widest(setter.of(tableau, columns, wanted));
    double fitting = widest > room ? wanted * room / widest : wanted;
    for (List<EquationGroup> line : lines(setter.of(tableau, columns, fitting))) {
      line(line, left, fitting, paper);
    }
  }

  /** As many as fit on a line in the smallest letters. */
  private int columns(MatrixEquation tableau, double scale) {
    int columns = MatrixCells.MOST_COLUMNS;
    while (columns > MatrixCells.FEWEST_COLUMNS
        && widest(setter.of(tableau, columns, scale * SMALLEST)) > room) {
      columns--;
    }
    return columns;
  }

  private static double widest(List<EquationGroup> groups) {
    return groups.stream()
        .mapToDouble(group -> EquationGroups.width(List.of(group)))
        .max()
        .orElse(0);
  }

  private List<List<EquationGroup>> lines(List<EquationGroup> groups) {
    List<List<EquationGroup>> lines = new ArrayList<>();
    List<EquationGroup> line = new ArrayList<>();
    for (EquationGroup group : groups) {
      List<EquationGroup> longer = new ArrayList<>(line);
      longer.add(group);
      boolean closing = group.matrix().isEmpty();
      if (!line.isEmpty() && !closing && EquationGroups.width(longer) > room + 0.01) {
        lines.add(line);
        line = new ArrayList<>();
      }
      line.add(group);
    }
    lines.add(line);
    return lines;
  }

  private static void line(List<EquationGroup> line, double left, double scale, MarkFlow paper) {
    double half = line.stream().mapToDouble(EquationGroup::halfHeight).max().orElse(0);
    double ascent = line.stream().mapToDouble(EquationGroup::captionAscent).max().orElse(0);
    double below = line.stream().mapToDouble(group -> group.depth(ascent)).max().orElse(0);
    paper.skip(half + 2 * scale);
    double x = left;
    for (EquationGroup group : line) {
      group.draw(x, half, ascent, paper);
      x += group.width();
    }
    paper.skip(below + LEADING * scale / 2);
  }
}
