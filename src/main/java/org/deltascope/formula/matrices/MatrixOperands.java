package org.deltascope.formula.matrices;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.matrices.MatrixEquation.Layout;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Puts numbers into the matrices of an equation.
 *
 * @param environment the numbers
 * @param samples 0, or how many samples a column is shown of, side by side, where each has its own
 */
record MatrixOperands(Environment environment, int samples) {
  /** {@return a quantity, its transpose, or a matrix that is computed and has no name} */
  Operand of(Expr expr, Entries use) {
    return switch (expr) {
      case Symbol(Ref.All(Quantity quantity)) -> quantity(expr, quantity, use);
      case Transpose(Symbol(Ref.All(Quantity quantity))) ->
          transposed(expr, quantity(expr, quantity, use.transposed()), use);
      case Negative(Expr operand) -> negated(expr, of(operand, use));
      case Transpose(Expr.Call letter) when Augmented.letter(letter).isPresent() ->
          transposed(expr, of(letter, use.transposed()), use);
      case Expr.Call _ when Augmented.letter(expr).isPresent() ->
          augmented(expr, Augmented.letter(expr).get().ref().quantity(), use);
      case Expr computed -> computed(computed, use);
    };
  }

  private Operand quantity(Expr caption, Quantity quantity, Entries use) {
    boolean each = samples > 0 && quantity.kind().isOfSample();
    return new Operand(
        caption,
        each ? ofSamples(new Symbol(quantity.all())) : environment.value(quantity),
        Optional.of(quantity),
        each ? Layout.SAMPLES : Layout.PLAIN,
        ofTerm(use));
  }

  private Operand augmented(Expr caption, Quantity letter, Entries use) {
    boolean each = samples > 0 && letter.kind().isOfSample();
    return new Operand(
        caption,
        each ? ofSamples(caption) : new Evaluation(environment).of(caption),
        Optional.of(letter),
        each ? Layout.SAMPLES : Layout.PLAIN,
        ofTerm(use));
  }

  /**
   * Factors know their row or column of a term; what is no factor, such as Σw², has no part in it.
   */
  private static Entries ofTerm(Entries use) {
    return use instanceof Entries.Term ? new Entries.Nothing() : use;
  }

  private static Operand transposed(Expr caption, Operand operand, Entries use) {
    Layout layout =
        operand.layout() == Layout.SAMPLES ? Layout.SAMPLES_TRANSPOSED : Layout.TRANSPOSED;
    return new Operand(caption, operand.values().transpose(), operand.source(), layout, use);
  }

  /** A letter that stands for −δ. */
  private static Operand negated(Expr caption, Operand operand) {
    return new Operand(
        caption,
        operand.values().map(each -> 0 - each),
        operand.source(),
        operand.layout(),
        operand.use());
  }

  private Operand computed(Expr expr, Entries use) {
    Matrix values = samples > 0 ? ofSamples(expr) : new Evaluation(environment).of(expr);
    return new Operand(expr, values, Optional.empty(), Layout.PLAIN, use);
  }

  private Matrix ofSamples(Expr column) {
    List<Matrix> columns =
        IntStream.range(0, samples)
            .mapToObj(s -> new Evaluation(environment.sample(s)).of(column))
            .toList();
    return Matrix.generate(
        columns.getFirst().rows(), columns.size(), (i, s) -> columns.get(s).get(i, 0));
  }
}
