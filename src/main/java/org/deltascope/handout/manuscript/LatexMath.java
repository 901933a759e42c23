package org.deltascope.handout.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Calculation.Line;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.handout.worksheet.MatrixGaps;
import org.deltascope.trace.SampleSelection;

/**
 * Writes what a handout shows as LaTeX mathematics, in commands that TeX, MathJax and KaTeX all
 * know.
 *
 * @param names what quantities are called
 * @param numerals how numbers are written
 * @param gaps which numbers of formulas are left out
 * @param matrixGaps which entries of matrices are left out
 */
record LatexMath(Names names, Numerals numerals, BlankPolicy gaps, MatrixGaps matrixGaps) {
  /** About as many characters fit on a line. */
  static final int LINE = 72;

  /** {@return what writes the numbers of a source} */
  static LatexMath of(HandoutEdition sheet, Source source) {
    Handout handout = sheet.handout();
    return new LatexMath(
        handout.names(), handout.numerals(source), sheet.gaps(source), sheet.matrixGaps(source));
  }

  /** {@return what writes the formulas} */
  Latex latex() {
    return latex(numerals);
  }

  private Latex latex(Numerals written) {
    return Latex.withGaps(names, written, gaps);
  }

  /** {@return answers one after the other, each a formula between dollars} */
  static String answers(Handout handout, Answers answers) {
    Source first = new Source(handout.updates().getFirst().number(), SampleSelection.mean());
    Latex latex = new Latex(handout.names(), handout.numerals(first));
    return answers.answers().stream()
        .map(
            answer ->
                "(%d) $%s = %s$"
                    .formatted(
                        answer.number(), latex.write(answer.symbol()), latex.write(answer.value())))
        .collect(Collectors.joining(", "));
  }

  /** {@return a matrix equation, with what each matrix is below it} */
  String tableau(MatrixEquation tableau, MatrixBrackets brackets) {
    return new LatexMatrices(latex(), numerals, matrixGaps, brackets).of(tableau);
  }

  /**
   * {@return a number worked out on as many lines as it takes, the equals signs below each other}
   */
  String derivation(Derivation derivation) {
    Calculation calculation = Calculation.of(derivation, numerals);
    List<String> rows = new ArrayList<>();
    String left = latex().write(calculation.left());
    for (Line line : calculation.before()) {
      String before = (rows.isEmpty() ? left + " &" : "&") + sign(line) + " ";
      rows.addAll(broken(line, before));
    }
    String result = result(calculation.result());
    if (rows.size() > 1 && width(rows.getLast()) + width(result) <= LINE) {
      rows.add(rows.removeLast() + " " + result);
    } else {
      rows.add((rows.isEmpty() ? left + " &" : "&") + result);
    }
    calculation.asides().forEach(aside -> rows.add("&\\text{where } " + aside(aside)));
    return "\\begin{aligned}\n" + String.join(" \\\\\n", rows) + "\n\\end{aligned}";
  }

  private String sign(Line line) {
    return latex().write(line.sign()).strip();
  }

  private String result(Line line) {
    String value = latex(line.numerals()).write(line.side());
    boolean isGap = value.contains("\\underline");
    return sign(line) + " " + (isGap ? value : "\\mathbf{" + value + "}");
  }

  /** Where a slope or an optimizer's own number comes from, on one line. */
  private String aside(Calculation calculation) {
    StringBuilder aside = new StringBuilder(latex().write(calculation.left()));
    for (Line line : calculation.lines()) {
      String side = latex(line.numerals()).write(line.side());
      aside.append(' ').append(sign(line)).append(' ').append(side);
    }
    return aside.toString();
  }

  /** A sum that is too long for a line is broken before a plus or minus. */
  private List<String> broken(Line line, String before) {
    Latex latex = latex(line.numerals());
    String whole = latex.write(line.side());
    if (width(before + whole) <= LINE) {
      return List.of(before + whole);
    }
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder(before);
    boolean empty = true;
    for (String term : latex.terms(line.side())) {
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
