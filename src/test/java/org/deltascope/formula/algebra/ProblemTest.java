package org.deltascope.formula.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Inverse;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  private static final Expr W = Exprs.all(Kind.WEIGHTS, 2);
  private static final Expr DELTA = Exprs.all(Kind.ERROR, 2);

  private final Experiment experiment =
      Experiments.random(
          7,
          Elementwise.TANH,
          Elementwise.SIGMOID,
          Loss.HALF_SQUARED_ERROR,
          BiasMode.PER_NEURON,
          new Optimizer.Sgd(0.5),
          1,
          4,
          3,
          2);
  private final TraceEnvironment environment =
      new TraceEnvironment(Experiments.trace(experiment), SampleSelection.first());
  private final ShapeInference shapes = new ShapeInference(environment::shape);
  private final Evaluation evaluation = new Evaluation(environment);

  @Test
  void what_does_not_fit_is_a_value_with_the_operation_the_operands_and_what_would_fit() {
    Expr product = new Product(W, DELTA);
    Problem expected =
        new Problem.Misfit(
            product,
            Operation.MULTIPLY,
            new Typed(W, new Shape(2, 3)),
            new Typed(DELTA, new Shape(2, 1)),
            Optional.of(Problem.Fit.LEFT_TRANSPOSED));
    Expr around = new Hadamard(new Transpose(product), DELTA);

    assertThat(shapes.infer(around)).isEqualTo(expected);
    assertThat(evaluation.outcome(around)).isEqualTo(expected);
  }

  @Test
  void a_transposition_is_proposed_only_where_exactly_one_would_do() {
    Expr square = new Product(W, new Transpose(W));
    assertThat(shapes.infer(new Product(Exprs.all(Kind.WEIGHTS, 1), square)))
        .isInstanceOfSatisfying(Problem.Misfit.class, misfit -> assertThat(misfit.fit()).isEmpty());
  }

  @Test
  void of_a_long_sum_the_left_operand_is_all_that_stands_before() {
    Expr sum = new Expr.Sum(List.of(DELTA, DELTA, W));
    assertThat(shapes.infer(sum))
        .isInstanceOfSatisfying(
            Problem.Misfit.class,
            misfit -> {
              assertThat(misfit.left().expr()).isEqualTo(Exprs.plus(DELTA, DELTA));
              assertThat(misfit.right().expr()).isEqualTo(W);
            });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_quantity_that_does_not_exist_is_a_problem_and_nothing_is_thrown(Kind kind) {
    for (int layer : new int[] {-1, 0, 3, 9}) {
      Expr symbol = Exprs.all(kind, layer);
      assertThat(evaluation.outcome(symbol))
          .as("%s", symbol)
          .isInstanceOfAny(Problem.Missing.class, Evaluated.class);
      if (evaluation.outcome(symbol) instanceof Problem) {
        assertThatThrownBy(() -> environment.value(new Quantity(kind, layer)))
            .as("%s", symbol)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void what_an_optimizer_does_not_keep_is_named() {
    assertThat(evaluation.outcome(Exprs.all(Kind.WEIGHT_V, 1)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.message()).isEqualTo("sgd keeps no such number"));
  }

  @Test
  void an_entry_outside_of_a_matrix_is_a_problem() {
    assertThat(evaluation.outcome(Exprs.at(Kind.ERROR, 2, 5))).isInstanceOf(Problem.Missing.class);
    assertThat(evaluation.outcome(Exprs.at(Kind.WEIGHTS, 2, 0, 9)))
        .isInstanceOf(Problem.Missing.class);
  }

  @Test
  void a_singular_matrix_has_no_inverse_and_that_is_a_problem() {
    Expr outer = new Outer(DELTA, DELTA);
    assertThat(evaluation.outcome(new Inverse(outer))).isInstanceOf(Problem.Missing.class);
  }

  @Test
  void a_number_stands_for_a_matrix_of_it_in_every_operation_entry_by_entry() {
    Matrix expected = evaluation.of(DELTA).map(x -> 1 - x);
    assertThat(evaluation.of(Exprs.minus(Exprs.num(1), DELTA))).isEqualTo(expected);
    Expr hadamard = new Hadamard(Exprs.num(3), W);
    assertThat(evaluation.of(hadamard)).isEqualTo(evaluation.of(W).map(x -> 3 * x));
    Expr single = new Product(new Transpose(DELTA), DELTA);
    assertThat(evaluation.of(new Product(single, new Transpose(W))).shape())
        .isEqualTo(new Shape(3, 2));
  }

  @Test
  void the_error_at_the_inputs_is_carried_back_like_any_other() {
    Expr carried = new Product(new Transpose(Exprs.all(Kind.WEIGHTS, 1)), Exprs.all(Kind.ERROR, 1));
    assertThat(evaluation.of(Exprs.all(Kind.CARRIED, 0))).isEqualTo(evaluation.of(carried));
  }

  @Test
  void what_comes_earlier_does_not_depend_on_what_comes_later() {
    Ref z = new Quantity(Kind.WEIGHTED_INPUT, 1).at(0);
    Ref weight = new Quantity(Kind.WEIGHTS, 2).at(0, 0);
    assertThat(environment.partial(z, weight)).isZero();
  }
}
