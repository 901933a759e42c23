package org.deltascope.handout.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.deltascope.figure.equation.matrix.VisibleLines;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.number.NumberText;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.handout.work.DecimalColumn;
import org.deltascope.handout.work.MatrixExcerpt;
import org.deltascope.handout.worksheet.MatrixGaps;

/**
 * Writes matrix equations as LaTeX. What each matrix is stands below it; an equation that is too
 * long is broken before a sign.
 *
 * @param latex writes captions
 * @param numerals how numbers are written
 * @param gaps which entries are left out
 * @param brackets what encloses the entries
 */
record LatexMatrices(Latex latex, Numerals numerals, MatrixGaps gaps, MatrixBrackets brackets) {
  /** Matrices are set closer than this guesses. */
  private static final int LINE = LatexMath.LINE + 12;

  private static final String BREAK = " \\\\\n&\\quad ";

  String of(MatrixEquation tableau) {
    int rows =
        tableau.pieces().stream()
            .mapToInt(piece -> piece instanceof Operand operand ? shownRows(operand) : 1)
            .max()
            .orElse(1);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (List<MatrixEquation.Piece> group : tableau.groups()) {
      int more = group.stream().mapToInt(this::width).sum();
      if (!line.isEmpty() && width + more > LINE) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      for (MatrixEquation.Piece piece : group) {
        line.append(line.isEmpty() ? "" : " ").append(written(piece, rows));
      }
      width += more;
    }
    lines.add(line.toString());
    return lines.size() == 1
        ? lines.getFirst()
        : "\\begin{aligned}\n&" + String.join(BREAK, lines) + "\n\\end{aligned}";
  }

  private String written(MatrixEquation.Piece piece, int rows) {
    return switch (piece) {
      case MatrixEquation.Sign sign -> LatexSign.of(sign, rows);
      case Operand operand -> matrix(operand);
    };
  }

  private static int shownRows(Operand operand) {
    return MatrixExcerpt.of(operand).rows().size();
  }

  private int width(MatrixEquation.Piece piece) {
    return switch (piece) {
      case MatrixEquation.Sign sign -> LatexWidth.of(LatexSign.of(sign, 1)) + 2;
      case Operand operand -> {
        MatrixExcerpt excerpt = MatrixExcerpt.of(operand);
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
    MatrixExcerpt excerpt = MatrixExcerpt.of(operand);
    String entries =
        excerpt.rows().stream()
            .map(
                i ->
                    excerpt.columns().stream()
                        .map(j -> entry(operand, i, j))
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ "));
    String caption = latex.write(operand.caption());
    return "\\underbrace{\\begin{%1$s} %2$s \\end{%1$s}}_{%3$s}"
        .formatted(
            brackets, entries, caption.contains("\\frac") ? "\\textstyle " + caption : caption);
  }

  private String entry(Operand operand, int row, int column) {
    if (row == VisibleLines.GAP || column == VisibleLines.GAP) {
      return row != VisibleLines.GAP
          ? "\\cdots"
          : column != VisibleLines.GAP ? "\\vdots" : "\\ddots";
    }
    OptionalInt gap = gaps.of(operand, row, column);
    return gap.isPresent() ? latex.gap(gap.getAsInt()) : aligned(operand, row, column);
  }

  private String aligned(Operand operand, int row, int column) {
    DecimalColumn others = MatrixExcerpt.of(operand).decimals(numerals, operand, column);
    NumberText number = numerals.of(operand, row, column);
    return blank(others.before(number)) + number.latex() + blank(others.after(number));
  }

  private static String blank(String characters) {
    return characters.isEmpty() ? "" : "\\phantom{" + characters + "}";
  }
}
