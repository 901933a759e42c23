package org.deltascope.app.model.lab;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.check.GradientCheck;

/**
 * What central differences say of a derivative, whatever a formula says.
 *
 * @param moment at which
 */
record FiniteDifferences(LabMoment moment) {
  private static final int MOST_NUMBERS = 64;

  /** {@return the numbers of a derivative of the loss, if it is one and not too large} */
  Optional<Matrix> of(Expr left) {
    return switch (left) {
      case Expr.Transpose(Expr operand) -> of(operand).map(Matrix::transpose);
      case Expr.Negative(Expr operand) ->
          of(operand).map(numbers -> numbers.map(number -> 0 - number));
      case Expr.Symbol(Ref.All(Quantity quantity)) -> of(quantity);
      case Expr _ -> Optional.empty();
    };
  }

  private Optional<Matrix> of(Quantity quantity) {
    int l = quantity.layer();
    int samples = moment.trace().batch().size();
    GradientCheck check = new GradientCheck(moment.experiment(), moment.trace());
    return switch (quantity.kind()) {
      case ERROR ->
          numbers(
              layer(l).units(),
              samples,
              (i, s) -> check.delta(l, i, new SampleSelection.Sample(s)).numeric());
      case WEIGHT_GRADIENT ->
          numbers(
              layer(l).units(),
              layer(l).inputs(),
              (i, j) -> check.weight(l, i, j, SampleSelection.mean()).numeric());
      case BIAS_GRADIENT ->
          layer(l).biasMode() == BiasMode.NONE
              ? Optional.empty()
              : numbers(
                  layer(l).units(),
                  1,
                  (i, j) -> check.bias(l, i, SampleSelection.mean()).numeric());
      case Quantity.Kind _ -> Optional.empty();
    };
  }

  private Layer layer(int l) {
    return moment.trace().before().network().layer(l);
  }

  private static Optional<Matrix> numbers(int rows, int columns, Matrix.Entry entry) {
    return rows * columns > MOST_NUMBERS
        ? Optional.empty()
        : Optional.of(Matrix.generate(rows, columns, entry));
  }
}
