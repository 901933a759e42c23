package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Expr.Ones;
import org.deltascope.formula.Expr.Transpose;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.formula.Tableau.Piece;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Step;

/**
 * The loss as a matrix equation: what stands right of L. Of a batch there is a column for each
 * sample, and the squared norm or Σ goes over all entries.
 *
 * @param scope the update
 * @param step the loss
 * @param row the output in use; all where it is empty
 */
record LossTableau(Scope scope, Step.EvaluateLoss step, Optional<Integer> row) {

  List<Piece> pieces() {
    return LossTerms.of(scope, step).areInZ() ? terms() : written();
  }

  private List<Piece> written() {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR -> squares("½ ");
      case SQUARED_ERROR -> squares("");
      case MEAN_SQUARED_ERROR -> squares("1/%d ".formatted(step.parts().count()));
      case BINARY_CROSS_ENTROPY -> scope.isMean() ? binaryOfSamples() : binary();
      case CROSS_ENTROPY ->
          scope.isMean()
              ? List.of(
                  Tableaux.sign("= −" + share() + "Σ"), target(), Tableaux.sign("⊙ ln"), output())
              : List.of(Tableaux.sign("= −"), transposedTarget(), Tableaux.sign("· ln"), output());
    };
  }

  private List<Piece> squares(String factor) {
    return List.of(
        Tableaux.sign(
            "= " + share() + (share().isEmpty() || factor.isEmpty() ? "" : "· ") + factor + "‖"),
        output(),
        Tableaux.sign("−"),
        target(),
        Tableaux.sign("‖²"));
  }

  private List<Piece> binary() {
    Tableaux t = new Tableaux(scope);
    return List.of(
        Tableaux.sign("= −("),
        transposedTarget(),
        Tableaux.sign("· ln"),
        output(),
        Tableaux.sign("+"),
        t.computed(new Transpose(without(Kind.TARGET)), Tableaux.column(row)),
        Tableaux.sign("· ln"),
        t.computed(without(Kind.ACTIVATION), Tableaux.row(row)),
        Tableaux.sign(")"));
  }

  private List<Piece> binaryOfSamples() {
    Tableaux t = new Tableaux(scope);
    return List.of(
        Tableaux.sign("= −" + share() + "Σ ("),
        target(),
        Tableaux.sign("⊙ ln"),
        output(),
        Tableaux.sign("+"),
        t.withoutSamples(without(Kind.TARGET), Kind.TARGET, step.layer(), Tableaux.row(row)),
        Tableaux.sign("⊙ ln"),
        t.withoutSamples(
            without(Kind.ACTIVATION), Kind.ACTIVATION, step.layer(), Tableaux.row(row)),
        Tableaux.sign(")"));
  }

  private List<Piece> terms() {
    return List.of(Tableaux.sign("= " + share() + "Σ"), column(Kind.LOSS_TERM));
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
    Tableaux t = new Tableaux(scope);
    return scope.isMean()
        ? t.samples(kind, step.layer(), Tableaux.row(row))
        : t.plain(kind, step.layer(), Tableaux.row(row));
  }

  private Operand transposedTarget() {
    return new Tableaux(scope).transposed(Kind.TARGET, step.layer(), Tableaux.column(row));
  }
}
