package org.deltascope.formula.solution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * Mistakes that need no formula to be told: all numbers of a quantity too large by the same factor,
 * or an update that was added or not made. So those of a batch's loss, and of any optimizer, have a
 * name, too.
 *
 * @param own the update, gone on with what was stated
 * @param all stated numbers of the quantity
 * @param followed what each of them should be
 */
record ScaledMistakes(Trace own, List<CheckedNumber> all, Map<SampleRef, Double> followed) {
  private static final double[] FACTORS = {2, 0.5, 4, 0.25};

  Diagnosis of(Quantity quantity) {
    double samples = own.batch().size();
    return scaled(quantity, Tag.SIGN, -1)
        .or(() -> samples == 1 ? Optional.empty() : scaled(quantity, samples))
        .or(() -> factor(quantity))
        .or(() -> update(quantity))
        .map(Diagnosis::of)
        .orElse(Diagnosis.none());
  }

  private Optional<FormulaEdit> scaled(Quantity quantity, double samples) {
    return scaled(quantity, Tag.BATCH_MEAN_MISSING, samples)
        .or(() -> scaled(quantity, Tag.BATCH_MEAN_MISSING, 1 / samples));
  }

  private Optional<FormulaEdit> factor(Quantity quantity) {
    for (double factor : FACTORS) {
      Optional<FormulaEdit> found = scaled(quantity, Tag.FACTOR, factor);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<FormulaEdit> scaled(Quantity quantity, Tag tag, double factor) {
    Expr symbol = new Expr.Symbol(quantity.all());
    Expr after = factor == -1 ? new Expr.Negative(symbol) : Exprs.times(Exprs.num(factor), symbol);
    return are(number -> factor * expected(number))
        ? Optional.of(new FormulaEdit(tag, symbol, after, after))
        : Optional.empty();
  }

  private Optional<FormulaEdit> update(Quantity quantity) {
    Kind kind = quantity.kind();
    if (kind != Kind.NEW_WEIGHTS && kind != Kind.NEW_BIAS) {
      return Optional.empty();
    }
    Layer layer = own.before().network().layer(quantity.layer());
    Matrix before = kind == Kind.NEW_WEIGHTS ? layer.weights() : layer.bias();
    Expr symbol = new Expr.Symbol(quantity.all());
    Expr old = Exprs.all(kind == Kind.NEW_WEIGHTS ? Kind.WEIGHTS : Kind.BIAS, quantity.layer());
    if (are(number -> 2 * at(before, number) - expected(number))) {
      Expr after = Exprs.minus(Exprs.times(Exprs.num(2), old), symbol);
      return Optional.of(new FormulaEdit(Tag.UPDATE_ADDED, symbol, after, after));
    }
    return kind == Kind.NEW_BIAS && are(number -> at(before, number))
        ? Optional.of(new FormulaEdit(Tag.BIAS_FROZEN, symbol, old, old))
        : Optional.empty();
  }

  private static double at(Matrix before, CheckedNumber number) {
    Ref.One ref = number.stated().at().ref();
    return before.get(ref.row(), ref.column());
  }

  private double expected(CheckedNumber number) {
    return followed.getOrDefault(number.stated().at(), number.expected());
  }

  private boolean are(ToDoubleFunction<CheckedNumber> wrong) {
    return all.stream()
        .allMatch(number -> SolutionCheck.within(number.stated(), wrong.applyAsDouble(number), 0));
  }
}
