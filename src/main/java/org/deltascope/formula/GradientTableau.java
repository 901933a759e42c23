package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Tableau.Piece;
import org.deltascope.formula.Tableau.Use;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/**
 * ∂L/∂Wˡ or ∂L/∂bˡ with their numbers. Of a batch the factors have a column and a row for each
 * sample.
 *
 * @param scope the update
 * @param step the gradient
 */
record GradientTableau(Scope scope, Step.WeightGradient step) {

  private int l() {
    return step.layer();
  }

  private boolean isMeanOfSamples() {
    return step.reduction() == Reduction.MEAN;
  }

  Tableau of(Optional<Part> part) {
    return new Tableau(
        part.isPresent() && part.get() instanceof Part.Bias(int unit)
            ? ofBias(unit)
            : ofWeights(part));
  }

  private List<Piece> ofBias(int unit) {
    Tableaux t = new Tableaux(scope);
    boolean shared = step.biasMode() == BiasMode.SHARED;
    Use row = Tableaux.row(Optional.of(unit));
    Use use = shared ? Tableaux.EVERYTHING : row;
    String over = isMeanOfSamples() ? "mean" : "sum";
    return List.of(
        t.plain(Kind.BIAS_GRADIENT, l(), row, unit + 1),
        Tableaux.sign(
            "= "
                + (shared ? "sum of all entries of " : "")
                + (scope.isMean() ? over + " over the samples of" : "")),
        scope.isMean() ? t.samples(Kind.ERROR, l(), use) : t.plain(Kind.ERROR, l(), use));
  }

  private List<Piece> ofWeights(Optional<Part> part) {
    Tableaux t = new Tableaux(scope);
    Use row = Tableaux.row(part.map(Part::unit));
    Use column = Tableaux.column(column(part));
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(Kind.WEIGHT_GRADIENT, l(), cell(part), known(part)));
    if (scope.isMean()) {
      pieces.add(Tableaux.sign(isMeanOfSamples() ? "= 1/%d ·".formatted(scope.samples()) : "="));
      pieces.add(t.samples(Kind.ERROR, l(), row));
      pieces.add(Tableaux.sign("·"));
      pieces.add(t.samplesTransposed(Kind.ACTIVATION, l() - 1, column));
    } else {
      pieces.add(Tableaux.sign("="));
      pieces.add(t.plain(Kind.ERROR, l(), row));
      pieces.add(Tableaux.sign("·"));
      pieces.add(t.transposed(Kind.ACTIVATION, l() - 1, column));
    }
    return pieces;
  }

  private static Optional<Integer> column(Optional<Part> part) {
    return part.flatMap(
        p -> p instanceof Part.Edge(int _, int from) ? Optional.of(from) : Optional.empty());
  }

  private static Use cell(Optional<Part> part) {
    return part.<Use>map(p -> new Use.Cell(p.unit(), column(part).orElse(0)))
        .orElse(Tableaux.EVERYTHING);
  }

  /** How many entries are known by then, row by row. */
  private int known(Optional<Part> part) {
    return part.map(p -> p.unit() * scope.width(l() - 1) + column(part).orElse(0) + 1)
        .orElse(Tableaux.ALL_KNOWN);
  }
}
