package org.deltascope.figure.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.Statement.Relation;
import org.deltascope.formula.prose.verdict.MatrixLine;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Knowledge;

/**
 * A formula that someone tries, with its numbers.
 *
 * @param left what it is meant to be, if anything
 * @param relation between the two sides
 * @param right its sides
 * @param misfits the parts that do not fit
 * @param value of the last side, where it has one
 * @param expected value of the left side, where it has one
 * @param differences what central differences say of the left side, where they do
 * @param view the moment
 */
public record LabScene(
    Optional<Expr> left,
    Relation relation,
    List<Expr> right,
    List<Expr> misfits,
    Optional<Matrix> value,
    Optional<Matrix> expected,
    Optional<Matrix> differences,
    MomentView view) {
  private static final double CLOSE = 1e-9;

  /** Makes it immutable. */
  public LabScene {
    right = List.copyOf(right);
    misfits = List.copyOf(misfits);
  }

  /** {@return whether some number of the moment is not shown on purpose} */
  public boolean isWithheld() {
    return !(view.knowledge().withheld() instanceof Knowledge.Withheld.Nothing);
  }

  /** {@return the formula alone} */
  public LabScene withoutNumbers() {
    return new LabScene(
        left, relation, right, misfits, Optional.empty(), Optional.empty(), Optional.empty(), view);
  }

  /** {@return all sides from left to right} */
  List<Expr> sides() {
    List<Expr> sides = new ArrayList<>();
    left.ifPresent(sides::add);
    sides.addAll(right);
    return sides;
  }

  /** {@return the formula, if it has two sides} */
  Optional<Statement> statement() {
    return left.map(side -> new Statement(side, relation, right));
  }

  /** {@return whether an entry of the value is not the expected one} */
  boolean differs(int row, int column) {
    if (value.isEmpty() || expected.isEmpty()) {
      return false;
    }
    Matrix found = value.get();
    Matrix wanted = expected.get();
    if (!found.shape().equals(wanted.shape())) {
      return false;
    }
    double a = found.get(row, column);
    double b = wanted.get(row, column);
    return !(Math.abs(a - b) <= CLOSE * (Math.abs(a) + Math.abs(b)));
  }

  /** {@return how many entries of the value are not the expected ones} */
  public int differing() {
    return value
        .map(
            found -> {
              int count = 0;
              for (int i = 0; i < found.rows(); i++) {
                for (int j = 0; j < found.columns(); j++) {
                  count += differs(i, j) ? 1 : 0;
                }
              }
              return count;
            })
        .orElse(0);
  }

  /** {@return its numbers, a matrix a line} */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    value.ifPresent(it -> lines.add("value    " + line(it)));
    expected.ifPresent(it -> lines.add("expected " + line(it)));
    differences.ifPresent(it -> lines.add("finite differences " + line(it)));
    return lines;
  }

  private String line(Matrix matrix) {
    return MatrixLine.of(matrix, view.numerals().digits());
  }
}
