package org.deltascope.formula.equation;

import java.util.Optional;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.equation.MatrixEquation.Layout;
import org.deltascope.formula.equation.MatrixEquation.Operand;
import org.deltascope.formula.equation.MatrixEquation.Sign;
import org.deltascope.formula.equation.MatrixEquation.Use;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/** Short ways to write matrices of a tableau. */
record MatrixEquations(EquationContext scope) {
  static final int ALL_KNOWN = Integer.MAX_VALUE;
  static final Use EVERYTHING = new Use.Everything();

  Operand plain(Kind kind, int l, Use use) {
    return plain(kind, l, use, ALL_KNOWN);
  }

  Operand plain(Kind kind, int l, Use use, int known) {
    Quantity quantity = new Quantity(kind, l);
    return new Operand(
        new Symbol(quantity.all()),
        scope.environment().value(quantity),
        Optional.of(quantity),
        Layout.PLAIN,
        use,
        known);
  }

  Operand transposed(Kind kind, int l, Use use) {
    Quantity quantity = new Quantity(kind, l);
    return new Operand(
        new Transpose(new Symbol(quantity.all())),
        scope.environment().value(quantity).transpose(),
        Optional.of(quantity),
        Layout.TRANSPOSED,
        use,
        ALL_KNOWN);
  }

  /** A column for each sample of the batch. */
  Operand samples(Kind kind, int l, Use use) {
    Quantity quantity = new Quantity(kind, l);
    return new Operand(
        new Symbol(quantity.all()),
        scope.ofSamples(kind, l),
        Optional.of(quantity),
        Layout.SAMPLES,
        use,
        ALL_KNOWN);
  }

  /** A row for each sample of the batch. */
  Operand samplesTransposed(Kind kind, int l, Use use) {
    Quantity quantity = new Quantity(kind, l);
    return new Operand(
        new Transpose(new Symbol(quantity.all())),
        scope.ofSamples(kind, l).transpose(),
        Optional.of(quantity),
        Layout.SAMPLES_TRANSPOSED,
        use,
        ALL_KNOWN);
  }

  /** A matrix that is computed but is no quantity of its own. */
  Operand computed(Expr expr, Use use) {
    Matrix value = new Evaluation(scope.environment()).of(expr);
    return new Operand(expr, value, Optional.empty(), Layout.PLAIN, use, ALL_KNOWN);
  }

  /** One minus each of a quantity's entries, with a column for each sample of the batch. */
  Operand withoutSamples(Expr caption, Kind kind, int l, Use use) {
    Matrix rest = scope.ofSamples(kind, l).map(value -> 1 - value);
    return new Operand(caption, rest, Optional.empty(), Layout.PLAIN, use, ALL_KNOWN);
  }

  static Sign sign(String text) {
    return new Sign(text);
  }

  static Use row(Optional<Integer> row) {
    return row.<Use>map(Use.Row::new).orElse(EVERYTHING);
  }

  static Use column(Optional<Integer> column) {
    return column.<Use>map(Use.Column::new).orElse(EVERYTHING);
  }
}
