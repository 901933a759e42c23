package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Expr;
import org.deltascope.formula.Latex;
import org.deltascope.formula.Tableau;

/**
 * Writes what a handout shows as LaTeX mathematics, in commands that TeX, MathJax and KaTeX all
 * know.
 *
 * @param latex writes the formulas
 * @param gaps which entries of matrices are left out
 */
record LatexMath(Latex latex, MatrixGaps gaps) {
  /** About as many characters fit on a line. */
  static final int LINE = 72;

  /** {@return what writes the numbers of a source} */
  static LatexMath of(Sheet sheet, Source source) {
    Handout handout = sheet.handout();
    return new LatexMath(
        Latex.withGaps(handout.names(), handout.digits(), sheet.gaps(source)),
        sheet.matrixGaps(source));
  }

  /** {@return answers one after the other, each a formula between dollars} */
  static String answers(Handout handout, Answers answers) {
    Latex latex = new Latex(handout.names(), handout.digits());
    return answers.answers().stream()
        .map(
            answer ->
                "(%d) $%s = %s$"
                    .formatted(
                        answer.number(), latex.write(answer.symbol()), latex.write(answer.value())))
        .collect(Collectors.joining(", "));
  }

  /** {@return a matrix equation, with what each matrix is below it} */
  String tableau(Tableau tableau) {
    return new LatexTableau(latex, gaps).of(tableau);
  }

  /**
   * {@return a number worked out on as many lines as it takes, the equals signs below each other}
   */
  String derivation(Derivation derivation) {
    List<String> rows = new ArrayList<>();
    String left = latex.write(derivation.names().left());
    for (Expr side : sides(derivation)) {
      String before = rows.isEmpty() ? left + " &= " : "&= ";
      rows.addAll(broken(side, before));
    }
    String value = latex.write(derivation.value());
    boolean isGap = value.contains("\\underline");
    String result = "= " + (isGap ? value : "\\mathbf{" + value + "}");
    if (width(rows.getLast()) + width(result) <= LINE && rows.size() > 1) {
      rows.add(rows.removeLast() + " " + result);
    } else {
      rows.add("&" + result);
    }
    derivation.asides().forEach(aside -> rows.add("&\\text{where } " + aside(aside)));
    return "\\begin{aligned}\n" + String.join(" \\\\\n", rows) + "\n\\end{aligned}";
  }

  private static List<Expr> sides(Derivation derivation) {
    List<Expr> sides = new ArrayList<>(derivation.names().right());
    sides.addAll(derivation.lines());
    return sides;
  }

  /** Where a slope or an optimizer's own number comes from, on one line. */
  private String aside(Derivation derivation) {
    List<String> sides = new ArrayList<>(List.of(latex.write(derivation.names().left())));
    if (!(derivation.names().computed() instanceof Expr.Num)) {
      sides(derivation).forEach(side -> sides.add(latex.write(side)));
    }
    sides.add(latex.write(derivation.value()));
    return String.join(" = ", sides);
  }

  /** A sum that is too long for a line is broken before a plus or minus. */
  private List<String> broken(Expr side, String before) {
    String whole = latex.write(side);
    if (width(before + whole) <= LINE) {
      return List.of(before + whole);
    }
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder(before);
    boolean empty = true;
    for (String term : latex.terms(side)) {
      if (!empty && width(row + term) > LINE) {
        rows.add(row.toString());
        row = new StringBuilder("&\\qquad {}");
      }
      row.append(term);
      empty = false;
    }
    rows.add(row.toString());
    return rows;
  }

  private static int width(String latex) {
    return LatexWidth.of(latex);
  }
}
