package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.deltascope.figure.equation.Visible;
import org.deltascope.formula.Latex;
import org.deltascope.formula.NumberText;
import org.deltascope.formula.Numerals;
import org.deltascope.formula.Tableau;
import org.deltascope.formula.Tableau.Operand;

/**
 * Writes matrix equations as LaTeX. What each matrix is stands below it; an equation that is too
 * long is broken before a sign.
 *
 * @param latex writes captions
 * @param numerals how numbers are written
 * @param gaps which entries are left out
 */
record LatexTableau(Latex latex, Numerals numerals, MatrixGaps gaps) {
  /** Matrices are set closer than this guesses. */
  private static final int LINE = LatexMath.LINE + 12;

  private static final String BREAK = " \\\\\n&\\quad ";

  String of(Tableau tableau) {
    int rows =
        tableau.pieces().stream()
            .mapToInt(piece -> piece instanceof Operand operand ? shownRows(operand) : 1)
            .max()
            .orElse(1);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (List<Tableau.Piece> group : tableau.groups()) {
      int more = group.stream().mapToInt(this::width).sum();
      if (!line.isEmpty() && width + more > LINE) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      for (Tableau.Piece piece : group) {
        line.append(line.isEmpty() ? "" : "\\ ").append(written(piece, rows));
      }
      width += more;
    }
    lines.add(line.toString());
    return lines.size() == 1
        ? lines.getFirst()
        : "\\begin{aligned}\n&" + String.join(BREAK, lines) + "\n\\end{aligned}";
  }

  private String written(Tableau.Piece piece, int rows) {
    return switch (piece) {
      case Tableau.Sign sign -> LatexSign.of(sign, rows);
      case Operand operand -> matrix(operand);
    };
  }

  private static int shownRows(Operand operand) {
    return Excerpt.of(operand).rows().size();
  }

  private int width(Tableau.Piece piece) {
    return switch (piece) {
      case Tableau.Sign sign -> LatexWidth.of(LatexSign.of(sign, 1)) + 2;
      case Operand operand -> {
        Excerpt excerpt = Excerpt.of(operand);
        yield 2
            + excerpt.columns().stream()
                .mapToInt(
                    j ->
                        2
                            + excerpt.rows().stream()
                                .mapToInt(i -> LatexWidth.of(entry(operand, i, j)))
                                .max()
                                .orElse(0))
                .sum();
      }
    };
  }

  private String matrix(Operand operand) {
    Excerpt excerpt = Excerpt.of(operand);
    String entries =
        excerpt.rows().stream()
            .map(
                i ->
                    excerpt.columns().stream()
                        .map(j -> entry(operand, i, j))
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ "));
    String caption = latex.write(operand.caption());
    return "\\underbrace{\\begin{bmatrix} %s \\end{bmatrix}}_{%s}"
        .formatted(entries, caption.contains("\\frac") ? "\\textstyle " + caption : caption);
  }

  private String entry(Operand operand, int row, int column) {
    if (row == Visible.GAP || column == Visible.GAP) {
      return row != Visible.GAP ? "\\cdots" : column != Visible.GAP ? "\\vdots" : "\\ddots";
    }
    OptionalInt gap = gaps.of(operand, row, column);
    return gap.isPresent() ? latex.gap(gap.getAsInt()) : aligned(operand, row, column);
  }

  private String aligned(Operand operand, int row, int column) {
    DecimalColumn others = Excerpt.of(operand).decimals(numerals, operand, column);
    NumberText number = numerals.of(operand, row, column);
    return blank(others.before(number)) + number.latex() + blank(others.after(number));
  }

  private static String blank(String characters) {
    return characters.isEmpty() ? "" : "\\phantom{" + characters + "}";
  }
}
