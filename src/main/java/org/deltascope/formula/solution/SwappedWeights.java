package org.deltascope.formula.solution;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * Two weights of a small layer used in each other's place.
 *
 * @param own the update, gone on with what was stated
 * @param all stated numbers of the quantity
 */
record SwappedWeights(Trace own, List<CheckedNumber> all) {
  private static final int MOST_WEIGHTS = 36;

  Diagnosis of(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTED_INPUT -> search(l, own.weightedSum(l).parameters().weights(), this::sums);
      case CARRIED, ERROR ->
          l < own.depth()
              ? search(
                  l + 1,
                  own.propagateError(l).nextWeights(),
                  (layer, weights) -> errors(quantity.kind(), layer - 1, weights))
              : Diagnosis.none();
      case Kind _ -> Diagnosis.none();
    };
  }

  /** What comes of other weights of a layer: a row for each sample. */
  @FunctionalInterface
  private interface Outcome {
    Matrix of(int layer, Matrix weights);
  }

  private Matrix sums(int l, Matrix weights) {
    Step.WeightedSum step = own.weightedSum(l);
    Matrix product = step.input().timesTranspose(weights);
    Matrix bias = step.parameters().bias();
    return Matrix.generate(
        product.rows(), product.columns(), (s, i) -> product.get(s, i) + bias.get(i, 0));
  }

  private Matrix errors(Kind kind, int l, Matrix weights) {
    Step.PropagateError step = own.propagateError(l);
    Matrix carried = step.nextDelta().times(weights);
    return kind == Kind.CARRIED ? carried : carried.hadamard(step.slope());
  }

  private Diagnosis search(int l, Matrix weights, Outcome outcome) {
    int count = weights.rows() * weights.columns();
    for (int a = 0; a < count && count <= MOST_WEIGHTS; a++) {
      for (int b = a + 1; b < count; b++) {
        Optional<FormulaEdit> found = swapped(l, weights, a, b, outcome);
        if (found.isPresent()) {
          return Diagnosis.of(found.get());
        }
      }
    }
    return Diagnosis.none();
  }

  private Optional<FormulaEdit> swapped(int l, Matrix weights, int a, int b, Outcome outcome) {
    int columns = weights.columns();
    double first = weights.get(a / columns, a % columns);
    double second = weights.get(b / columns, b % columns);
    Matrix other =
        weights.with(a / columns, a % columns, second).with(b / columns, b % columns, first);
    Matrix rows = outcome.of(l, other);
    boolean makes =
        first != second
            && all.stream()
                .allMatch(
                    number ->
                        SolutionCheck.within(number.stated(), at(rows, number.stated().at()), 0));
    Quantity quantity = new Quantity(Kind.WEIGHTS, l);
    Expr before = new Expr.Symbol(quantity.at(a / columns, a % columns));
    Expr after = new Expr.Symbol(quantity.at(b / columns, b % columns));
    return makes
        ? Optional.of(new FormulaEdit(Tag.WEIGHTS_SWAPPED, before, after, after))
        : Optional.empty();
  }

  private static double at(Matrix rows, SampleRef at) {
    Ref.One ref = at.ref();
    return rows.get(at.sample(), ref.row());
  }
}
