package org.deltascope.app.model.lab;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.SourceRange;
import org.deltascope.formula.verdict.Finding;
import org.deltascope.formula.verdict.Judgement;

/**
 * A change of a formula after which it would fit.
 *
 * @param title what it does
 * @param formula after it
 */
public record Repair(String title, String formula) {

  /** {@return the one transposition that would make a formula fit, if there is one} */
  static Optional<Repair> of(Judgement judgement) {
    return judgement
        .finding()
        .flatMap(
            finding ->
                switch (finding) {
                  case Finding.Unfit(Problem.Misfit misfit) -> misfit(judgement, misfit);
                  case Finding.OtherShape(var value, var expected)
                      when value.equals(expected.transposed()) ->
                      transposed(judgement.formula(), judgement.right());
                  case Finding _ -> Optional.empty();
                });
  }

  private static Optional<Repair> misfit(Judgement judgement, Problem.Misfit misfit) {
    return misfit
        .fit()
        .flatMap(
            fit ->
                transposed(
                    judgement.formula(),
                    switch (fit) {
                      case LEFT_TRANSPOSED -> misfit.left().expr();
                      case RIGHT_TRANSPOSED -> misfit.right().expr();
                    }));
  }

  private static Optional<Repair> transposed(ParsedFormula formula, Expr node) {
    return formula
        .ranges()
        .of(node)
        .map(
            range -> {
              String text = formula.source().substring(range.start(), range.end()).strip();
              String turned = turned(formula, node, text);
              return new Repair(
                  "Write %s in place of %s".formatted(turned, text), put(formula, range, turned));
            });
  }

  private static String turned(ParsedFormula formula, Expr node, String text) {
    if (node instanceof Expr.Transpose(Expr operand)) {
      Optional<SourceRange> inside = formula.ranges().of(operand);
      if (inside.isPresent()) {
        return formula.source().substring(inside.get().start(), inside.get().end()).strip();
      }
    }
    boolean enclosed = text.startsWith("(") && text.indexOf(')') == text.length() - 1;
    return enclosed ? text + "ᵀ" : "(" + text + ")ᵀ";
  }

  private static String put(ParsedFormula formula, SourceRange range, String text) {
    String source = formula.source();
    String before = source.substring(0, range.start());
    String old = source.substring(range.start(), range.end());
    String lead = old.substring(0, old.length() - old.stripLeading().length());
    String trail = old.substring(old.stripTrailing().length());
    return before + lead + text + trail + source.substring(range.end());
  }
}
