package org.deltascope.formula.equation;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.equation.MatrixEquation.Operand;
import org.deltascope.formula.equation.MatrixEquation.Piece;
import org.deltascope.formula.equation.MatrixEquation.Use;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * The two halves of a hidden δ with their numbers.
 *
 * @param scope the update
 * @param step the step
 * @param row the neuron in use; all where it is empty
 */
record PropagateMatrices(EquationContext scope, Step.PropagateError step, Optional<Integer> row) {

  static MatrixEquation of(
      EquationContext scope, Step.PropagateError step, Optional<Ref.One> part) {
    PropagateMatrices tableau = new PropagateMatrices(scope, step, part.map(Ref.One::row));
    return new MatrixEquation(
        PropagateEquation.isCarried(part) ? tableau.carried() : tableau.errors());
  }

  private List<Piece> carried() {
    return List.of(
        result(Kind.CARRIED),
        MatrixEquations.sign("="),
        weights(),
        MatrixEquations.sign("·"),
        next());
  }

  /** In whole, or of one neuron the second half, which begins with what was carried back. */
  private List<Piece> errors() {
    MatrixEquations t = new MatrixEquations(scope);
    if (scope.isMean()) {
      return List.of(
          result(Kind.ERROR),
          MatrixEquations.sign("= mean over the samples of"),
          t.samples(Kind.CARRIED, step.layer(), use()),
          MatrixEquations.sign("⊙"),
          t.samples(Kind.SLOPE, step.layer(), use()));
    }
    if (row.isPresent()) {
      return List.of(
          result(Kind.ERROR),
          MatrixEquations.sign("="),
          t.plain(Kind.CARRIED, step.layer(), use()),
          MatrixEquations.sign("⊙"),
          t.plain(Kind.SLOPE, step.layer(), use()));
    }
    return List.of(
        result(Kind.ERROR),
        MatrixEquations.sign("= ("),
        weights(),
        MatrixEquations.sign("·"),
        next(),
        MatrixEquations.sign(") ⊙"),
        t.plain(Kind.SLOPE, step.layer(), use()));
  }

  private Operand result(Kind kind) {
    int known = row.map(i -> i + 1).orElse(MatrixEquations.ALL_KNOWN);
    return new MatrixEquations(scope).plain(kind, step.layer(), use(), known);
  }

  private Operand weights() {
    return new MatrixEquations(scope).transposed(Kind.WEIGHTS, step.layer() + 1, use());
  }

  private Operand next() {
    return new MatrixEquations(scope)
        .plain(Kind.ERROR, step.layer() + 1, MatrixEquations.EVERYTHING);
  }

  private Use use() {
    return MatrixEquations.row(row);
  }
}
