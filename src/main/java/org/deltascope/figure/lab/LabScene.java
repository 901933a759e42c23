package org.deltascope.figure.lab;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.prose.verdict.MatrixLine;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Knowledge;

/**
 * A formula that someone tries, with its numbers.
 *
 * @param formula as it was read
 * @param misfits the parts that do not fit
 * @param result its numbers, where it has any
 * @param view the moment
 */
public record LabScene(
    ParsedFormula formula, List<Expr> misfits, LabResult result, MomentView view) {

  /** Makes it immutable. */
  public LabScene {
    misfits = List.copyOf(misfits);
  }

  /** {@return whether some number of the moment is not shown on purpose} */
  public boolean isWithheld() {
    return !(view.knowledge().withheld() instanceof Knowledge.Withheld.Nothing);
  }

  /** {@return the formula alone} */
  public LabScene withoutNumbers() {
    return new LabScene(formula, misfits, LabResult.none(), view);
  }

  /** {@return all sides from left to right} */
  List<Expr> sides() {
    List<Expr> sides = new ArrayList<>();
    formula.left().ifPresent(sides::add);
    sides.addAll(formula.right());
    return sides;
  }

  /** {@return its numbers, a matrix a line} */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    result.value().ifPresent(it -> lines.add("value    " + line(it)));
    result.expected().ifPresent(it -> lines.add("expected " + line(it)));
    result.differences().ifPresent(it -> lines.add("finite differences " + line(it)));
    return lines;
  }

  private String line(Matrix matrix) {
    return MatrixLine.of(matrix, view.numerals().digits());
  }
}
