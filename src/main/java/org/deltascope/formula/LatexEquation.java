package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;

/** Writes a whole equation as LaTeX that can be pasted into a document with amsmath. */
public final class LatexEquation {
  private final Names names;
  private final Numerals numerals;
  private final BlankPolicy gaps;
  private final List<String> lines = new ArrayList<>();

  private LatexEquation(Names names, Numerals numerals, BlankPolicy gaps) {
    this.names = names;
    this.numerals = numerals;
    this.gaps = gaps;
  }

  /**
   * {@return the formula and the numbers of a step or a part, one below the other, aligned at the
   * equals signs}
   *
   * @param equation what is said about the step
   * @param names what quantities are called
   * @param numerals how numbers are written
   * @param gaps which numbers are left out
   */
  public static String of(Equation equation, Names names, Numerals numerals, BlankPolicy gaps) {
    LatexEquation written = new LatexEquation(names, numerals, gaps);
    written.add(equation.formula());
    equation.derivations().stream()
        .map(derivation -> Calculation.of(derivation, numerals))
        .forEach(written::add);
    return "\\begin{align*}\n" + String.join(" \\\\\n", written.lines) + "\n\\end{align*}\n";
  }

  private void add(Statement statement) {
    Latex latex = latex(numerals);
    String right = String.join(" = ", statement.right().stream().map(latex::write).toList());
    lines.add("  " + latex.write(statement.left()) + " &" + relation(statement) + " " + right);
  }

  private void add(Calculation calculation) {
    String left = latex(numerals).write(calculation.left()) + " ";
    for (Calculation.Line line : calculation.lines()) {
      Latex latex = latex(line.numerals());
      lines.add(
          "  " + left + "&" + latex.write(line.sign()).strip() + " " + latex.write(line.side()));
      left = "";
    }
    calculation.asides().forEach(this::add);
  }

  private Latex latex(Numerals written) {
    return Latex.withGaps(names, written, gaps);
  }

  private static String relation(Statement statement) {
    return switch (statement.relation()) {
      case EQUALS -> "=";
      case BECOMES -> "\\leftarrow";
    };
  }
}
