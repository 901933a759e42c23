package org.deltascope.formula.equation;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Ones;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.equation.MatrixEquation.Operand;
import org.deltascope.formula.equation.MatrixEquation.Piece;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;

/**
 * The loss as a matrix equation: what stands right of L. Of a batch there is a column for each
 * sample, and the squared norm or Σ goes over all entries.
 *
 * @param scope the update
 * @param step the loss
 * @param row the output in use; all where it is empty
 */
record LossMatrices(EquationContext scope, Step.EvaluateLoss step, Optional<Integer> row) {

  List<Piece> pieces() {
    return LossTerms.of(scope, step).areInZ() ? terms() : written();
  }

  private List<Piece> written() {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR -> squares("½ ");
      case SQUARED_ERROR -> squares("");
      case MEAN_SQUARED_ERROR ->
          squares(step.parts().count() == 2 ? "½ " : "1/%d ".formatted(step.parts().count()));
      case BINARY_CROSS_ENTROPY -> scope.isMean() ? binaryOfSamples() : binary();
      case CROSS_ENTROPY ->
          scope.isMean()
              ? List.of(
                  MatrixEquations.sign("= −" + share() + "Σ"),
                  target(),
                  MatrixEquations.sign("⊙ ln"),
                  output())
              : List.of(
                  MatrixEquations.sign("= −"),
                  transposedTarget(),
                  MatrixEquations.sign("· ln"),
                  output());
    };
  }

  private List<Piece> squares(String factor) {
    return List.of(
        MatrixEquations.sign(
            "= " + share() + (share().isEmpty() || factor.isEmpty() ? "" : "· ") + factor + "‖"),
        output(),
        MatrixEquations.sign("−"),
        target(),
        MatrixEquations.sign("‖²"));
  }

  private List<Piece> binary() {
    MatrixEquations t = new MatrixEquations(scope);
    return List.of(
        MatrixEquations.sign("= −("),
        transposedTarget(),
        MatrixEquations.sign("· ln"),
        output(),
        MatrixEquations.sign("+"),
        t.computed(new Transpose(without(Kind.TARGET)), MatrixEquations.column(row)),
        MatrixEquations.sign("· ln"),
        t.computed(without(Kind.ACTIVATION), MatrixEquations.row(row)),
        MatrixEquations.sign(")"));
  }

  private List<Piece> binaryOfSamples() {
    MatrixEquations t = new MatrixEquations(scope);
    return List.of(
        MatrixEquations.sign("= −" + share() + "Σ ("),
        target(),
        MatrixEquations.sign("⊙ ln"),
        output(),
        MatrixEquations.sign("+"),
        t.withoutSamples(without(Kind.TARGET), Kind.TARGET, step.layer(), MatrixEquations.row(row)),
        MatrixEquations.sign("⊙ ln"),
        t.withoutSamples(
            without(Kind.ACTIVATION), Kind.ACTIVATION, step.layer(), MatrixEquations.row(row)),
        MatrixEquations.sign(")"));
  }

  private List<Piece> terms() {
    return List.of(MatrixEquations.sign("= " + share() + "Σ"), column(Kind.LOSS_TERM));
  }

  /** 1 − t or 1 − y. */
  private Expr without(Kind kind) {
    return Exprs.minus(new Ones(step.parts().count()), Exprs.all(kind, step.layer()));
  }

  private String share() {
    boolean mean = scope.isMean() && step.reduction() == Reduction.MEAN;
    return mean ? "1/%d ".formatted(scope.samples()) : "";
  }

  private Operand output() {
    return column(Kind.ACTIVATION);
  }

  private Operand target() {
    return column(Kind.TARGET);
  }

  private Operand column(Kind kind) {
    MatrixEquations t = new MatrixEquations(scope);
    return scope.isMean()
        ? t.samples(kind, step.layer(), MatrixEquations.row(row))
        : t.plain(kind, step.layer(), MatrixEquations.row(row));
  }

  private Operand transposedTarget() {
    return new MatrixEquations(scope)
        .transposed(Kind.TARGET, step.layer(), MatrixEquations.column(row));
  }
}
