package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Tableau;

/**
 * The whole matrix equation. It is set a little smaller where that keeps it on one line, and
 * otherwise broken before an operator.
 *
 * @param setter sets the pieces
 * @param asked how numbers are rounded in formulas
 * @param room how wide a line may be
 */
record TableauBlock(TableauGroups setter, Digits asked, double room) {
  private static final double SMALLEST = 0.72;

  /** How small a line may become for the sake of a digit more. */
  private static final double LEGIBLE = 0.85;

  private static final double LEADING = 12;

  void draw(Tableau tableau, double left, double scale, Paper paper) {
    Digits digits = digits(tableau, scale);
    double one = TableauGroups.width(setter.of(tableau, digits, scale));
    double wanted = one <= room || room / one < SMALLEST ? scale : scale * room / one;
    double widest = widest(setter.of(tableau, digits, wanted));
    double fitting = widest > room ? wanted * room / widest : wanted;
    for (List<TableauGroup> line : lines(setter.of(tableau, digits, fitting))) {
      line(line, left, fitting, paper);
    }
  }

  /**
   * As many as in formulas where the equation then stays on one line; otherwise one fewer, unless
   * that makes numbers alike, and fewer still where a matrix alone would be too wide.
   */
  private Digits digits(Tableau tableau, double scale) {
    if (TableauGroups.width(setter.of(tableau, asked, scale)) * LEGIBLE <= room) {
      return asked;
    }
    Digits fewer = new Digits(Math.max(Digits.MIN, asked.digits() - 1));
    Digits most = new Contrast(tableau).isKept(fewer, asked) ? fewer : asked;
    for (int digits = most.digits(); digits > Digits.MIN; digits--) {
      Digits tried = new Digits(digits);
      if (widest(setter.of(tableau, tried, scale)) * SMALLEST <= room) {
        return tried;
      }
    }
    return new Digits(Digits.MIN);
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
