package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Tableau;

/**
 * The whole matrix equation. It is set a little smaller where that keeps it on one line, and
 * otherwise broken before an operator.
 */
final class TableauBlock {
  private static final double SPACE = 6;
  private static final double SMALLEST = 0.72;

  /** How small a line may become for the sake of a digit more. */
  private static final double LEGIBLE = 0.85;

  private static final double LEADING = 12;
  private static final Pattern CLOSING = Pattern.compile("^(\\)|‖²)?.*$");

  private final Compositor compositor;
  private final TextMeasure text;
  private final boolean marking;
  private final double room;

  TableauBlock(Compositor compositor, TextMeasure text, boolean marking, double room) {
    this.compositor = compositor;
    this.text = text;
    this.marking = marking;
    this.room = room;
  }

  /** Signs, the matrix after them and what closes after that, which are not parted. */
  private record Group(List<String> signs, List<MatrixBlock> matrix, String closing) {
    Group closedBy(String sign) {
      return new Group(signs, matrix, closing + sign);
    }
  }

  void draw(Tableau tableau, double left, double scale, Paper paper) {
    Digits digits = digits(tableau, scale);
    double one = width(groups(tableau, digits, scale), scale);
    double wanted = one <= room || room / one < SMALLEST ? scale : scale * room / one;
    double widest = widest(groups(tableau, digits, wanted), wanted);
    double fitting = widest > room ? wanted * room / widest : wanted;
    lines(groups(tableau, digits, fitting), fitting)
        .forEach(line -> line(line, left, fitting, paper));
  }

  /**
   * As many as in formulas where the equation then stays on one line; otherwise one fewer, and
   * fewer still where a matrix alone would be too wide.
   */
  private Digits digits(Tableau tableau, double scale) {
    Digits asked = compositor.page().digits();
    if (width(groups(tableau, asked, scale), scale) * LEGIBLE <= room) {
      return asked;
    }
    for (int digits = asked.digits() - 1; digits > Digits.MIN; digits--) {
      Digits tried = new Digits(digits);
      if (widest(groups(tableau, tried, scale), scale) * SMALLEST <= room) {
        return tried;
      }
    }
    return new Digits(Digits.MIN);
  }

  private double widest(List<Group> groups, double scale) {
    return groups.stream().mapToDouble(group -> width(List.of(group), scale)).max().orElse(0);
  }

  private List<Group> groups(Tableau tableau, Digits digits, double scale) {
    List<Group> groups = new ArrayList<>();
    List<String> signs = new ArrayList<>();
    for (Tableau.Piece piece : tableau.pieces()) {
      switch (piece) {
        case Tableau.Sign(String sign) -> {
          String closing = CLOSING.matcher(sign).replaceFirst("$1");
          String rest = sign.substring(closing.length()).strip();
          if (!closing.isEmpty() && !groups.isEmpty()) {
            groups.add(groups.removeLast().closedBy(closing));
          }
          if (!rest.isEmpty()) {
            signs.add(rest);
          }
        }
        case Tableau.Operand operand -> {
          groups.add(
              new Group(
                  List.copyOf(signs),
                  List.of(new MatrixBlock(operand, text, compositor, digits, marking, scale)),
                  ""));
          signs.clear();
        }
      }
    }
    if (!signs.isEmpty()) {
      groups.add(new Group(List.copyOf(signs), List.of(), ""));
    }
    return groups;
  }

  private List<List<Group>> lines(List<Group> groups, double scale) {
    List<List<Group>> lines = new ArrayList<>();
    List<Group> line = new ArrayList<>();
    for (Group group : groups) {
      List<Group> longer = new ArrayList<>(line);
      longer.add(group);
      boolean closing = group.matrix().isEmpty();
      if (!line.isEmpty() && !closing && width(longer, scale) > room + 0.01) {
        lines.add(line);
        line = new ArrayList<>();
      }
      line.add(group);
    }
    lines.add(line);
    return lines;
  }

  private void line(List<Group> line, double left, double scale, Paper paper) {
    double half = 0;
    double below = 0;
    for (Group group : line) {
      for (MatrixBlock matrix : group.matrix()) {
        half = Math.max(half, matrix.halfHeight());
        below = Math.max(below, matrix.halfHeight() + matrix.captionHeight());
      }
    }
    paper.skip(half + 2 * scale);
    double x = left;
    for (Group group : line) {
      for (String sign : group.signs()) {
        new SignBlock(sign, text, scale).draw(x, paper.y(), half, paper);
        x += signWidth(sign, scale);
      }
      for (MatrixBlock matrix : group.matrix()) {
        matrix.draw(x, paper.y(), paper);
        x += matrix.width() + SPACE * scale;
      }
      if (!group.closing().isEmpty()) {
        new SignBlock(group.closing(), text, scale).draw(x, paper.y(), half, paper);
        x += signWidth(group.closing(), scale);
      }
    }
    paper.skip(below + LEADING * scale / 2);
  }

  private double width(List<Group> groups, double scale) {
    double width = -SPACE * scale;
    for (Group group : groups) {
      for (String sign : group.signs()) {
        width += signWidth(sign, scale);
      }
      for (MatrixBlock matrix : group.matrix()) {
        width += matrix.width() + SPACE * scale;
      }
      width += group.closing().isEmpty() ? 0 : signWidth(group.closing(), scale);
    }
    return width;
  }

  private double signWidth(String sign, double scale) {
    return new SignBlock(sign, text, scale).width();
  }
}
