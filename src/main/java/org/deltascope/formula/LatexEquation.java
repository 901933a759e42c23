package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;

/** Writes a whole equation as LaTeX that can be pasted into a document with amsmath. */
public final class LatexEquation {
  private final Latex latex;
  private final List<String> lines = new ArrayList<>();

  private LatexEquation(Latex latex) {
    this.latex = latex;
  }

  /**
   * {@return the formula and the numbers of a step or a part, one below the other, aligned at the
   * equals signs}
   *
   * @param equation what is said about the step
   * @param names what quantities are called
   * @param digits how numbers are rounded
   */
  public static String of(Equation equation, Names names, Digits digits) {
    LatexEquation written = new LatexEquation(new Latex(names, digits));
    written.add(equation.formula());
    equation.derivations().forEach(written::add);
    return "\\begin{align*}\n" + String.join(" \\\\\n", written.lines) + "\n\\end{align*}\n";
  }

  private void add(Statement statement) {
    lines.add(aligned(latex.write(statement.left()), relation(statement), statement.right()));
  }

  private void add(Derivation derivation) {
    add(derivation.names());
    derivation.lines().forEach(line -> lines.add(aligned("", "=", List.of(line))));
    lines.add(aligned("", "=", List.of(derivation.value())));
    derivation.asides().forEach(this::add);
  }

  private static String relation(Statement statement) {
    return switch (statement.relation()) {
      case EQUALS -> "=";
      case BECOMES -> "\\leftarrow";
    };
  }

  private String aligned(String left, String relation, List<Expr> right) {
    String sides = String.join(" = ", right.stream().map(latex::write).toList());
    return (left.isEmpty() ? "  " : "  " + left + " ") + "&" + relation + " " + sides;
  }
}
