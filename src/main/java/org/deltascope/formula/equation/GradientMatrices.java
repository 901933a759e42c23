package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.equation.MatrixEquation.Piece;
import org.deltascope.formula.equation.MatrixEquation.Use;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * ∂L/∂Wˡ or ∂L/∂bˡ with their numbers. Of a batch the factors have a column and a row for each
 * sample.
 *
 * @param scope the update
 * @param step the gradient
 */
record GradientMatrices(EquationContext scope, Step.WeightGradient step) {

  private int l() {
    return step.layer();
  }

  private boolean isMeanOfSamples() {
    return step.reduction() == Reduction.MEAN;
  }

  MatrixEquation of(Optional<Ref.One> part) {
    return new MatrixEquation(
        part.isPresent() && part.get().kind() == Kind.BIAS_GRADIENT
            ? ofBias(part.get().row())
            : ofWeights(part));
  }

  private List<Piece> ofBias(int unit) {
    MatrixEquations t = new MatrixEquations(scope);
    boolean shared = step.biasMode() == BiasMode.SHARED;
    Use row = MatrixEquations.row(Optional.of(unit));
    Use use = shared ? MatrixEquations.EVERYTHING : row;
    String over = isMeanOfSamples() ? "mean" : "sum";
    return List.of(
        t.plain(Kind.BIAS_GRADIENT, l(), row, unit + 1),
        MatrixEquations.sign(
            ("= "
                + (shared ? "sum of all entries of " : "")
                + (scope.isMean() ? over + " over the samples of" : ""))
                .strip()),
        scope.isMean() ? t.samples(Kind.ERROR, l(), use) : t.plain(Kind.ERROR, l(), use));
  }

  private List<Piece> ofWeights(Optional<Ref.One> part) {
    MatrixEquations t = new MatrixEquations(scope);
    Use row = MatrixEquations.row(part.map(Ref.One::row));
    Use column = MatrixEquations.column(column(part));
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(Kind.WEIGHT_GRADIENT, l(), cell(part), known(part)));
    if (scope.isMean()) {
      pieces.add(
          MatrixEquations.sign(isMeanOfSamples() ? "= 1/%d ·".formatted(scope.samples()) : "="));
      pieces.add(t.samples(Kind.ERROR, l(), row));
      pieces.add(MatrixEquations.sign("·"));
      pieces.add(t.samplesTransposed(Kind.ACTIVATION, l() - 1, column));
    } else {
      pieces.add(MatrixEquations.sign("="));
      pieces.add(t.plain(Kind.ERROR, l(), row));
      pieces.add(MatrixEquations.sign("·"));
      pieces.add(t.transposed(Kind.ACTIVATION, l() - 1, column));
    }
    return pieces;
  }

  private static Optional<Integer> column(Optional<Ref.One> part) {
    return part.filter(p -> p.kind() == Kind.WEIGHT_GRADIENT).map(Ref.One::column);
  }

  private static Use cell(Optional<Ref.One> part) {
    return part.<Use>map(p -> new Use.Cell(p.row(), column(part).orElse(0)))
        .orElse(MatrixEquations.EVERYTHING);
  }

  /** How many entries are known by then, row by row. */
  private int known(Optional<Ref.One> part) {
    return part.map(p -> p.row() * scope.width(l() - 1) + column(part).orElse(0) + 1)
        .orElse(MatrixEquations.ALL_KNOWN);
  }
}
