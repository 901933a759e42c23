package org.deltascope.formula.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Inverse;
import org.deltascope.formula.algebra.Expr.Kronecker;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
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
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;
import org.junit.jupiter.api.Test;

class ExprTest {
  private static final Expr W = Exprs.all(Kind.WEIGHTS, 2);
  private static final Expr DELTA = Exprs.all(Kind.ERROR, 2);
  private static final Expr H = Exprs.at(Kind.ACTIVATION, 1, 0);
  private static final Expr O = Exprs.at(Kind.ACTIVATION, 2, 0);
  private static final Expr T = Exprs.at(Kind.TARGET, 2, 0);

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
  private final Trace trace = Experiments.trace(experiment);
  private final TraceEnvironment environment =
      new TraceEnvironment(new TraceView(trace, SampleSelection.first()));
  private final Names names = Names.of(experiment.network(), List.of());
  private final Unicode text = new Unicode(names, Numerals.rounded(Digits.DEFAULT));
  private final ShapeInference shapes = new ShapeInference(environment::shape);

  @Test
  void a_product_that_does_not_fit_names_both_shapes() {
    assertThatThrownBy(() -> shapes.of(new Product(W, DELTA)))
        .hasMessage("cannot multiply 2×3 by 2×1");
    assertThatThrownBy(() -> new Evaluation(environment).of(new Product(W, DELTA)))
        .hasMessage("cannot multiply 2×3 by 2×1");
  }

  @Test
  void other_operations_that_do_not_fit_name_both_shapes_too() {
    assertThatThrownBy(() -> shapes.of(Exprs.plus(W, DELTA))).hasMessage("cannot add 2×3 and 2×1");
    assertThatThrownBy(() -> shapes.of(new Hadamard(W, DELTA)))
        .hasMessage("cannot take the Hadamard product of 2×3 and 2×1");
    assertThatThrownBy(() -> shapes.of(Exprs.times(W, DELTA)))
        .hasMessage("cannot scale 2×3 by 2×1");
    assertThatThrownBy(() -> shapes.of(new Outer(W, DELTA)))
        .hasMessage("cannot take the outer product of 2×3 and 2×1");
    assertThatThrownBy(() -> shapes.of(new Inverse(W)))
        .hasMessage("cannot invert 2×3: only a square matrix has an inverse");
  }

  @Test
  void inferred_shapes_are_those_of_the_values() {
    for (Expr expr :
        List.of(
            new Product(new Transpose(W), DELTA),
            new Outer(DELTA, Exprs.all(Kind.ACTIVATION, 1)),
            new Kronecker(W, DELTA),
            new Negative(W),
            Exprs.times(Exprs.all(Kind.LEARNING_RATE), W),
            Exprs.over(W, Exprs.num(2)),
            new Power(W, Exprs.num(2)),
            Exprs.call(new MathFunction.Diagonal(), DELTA),
            Exprs.call(new MathFunction.SquaredNorm(), DELTA),
            new Inverse(new Product(W, new Transpose(W))))) {
      Shape value = new Evaluation(environment).of(expr).shape();
      assertThat(shapes.of(expr)).as("%s", expr).isEqualTo(value);
    }
  }

  @Test
  void parentheses_stand_where_they_are_needed_and_nowhere_else() {
    Expr sum = Exprs.plus(H, T);
    assertThat(text.write(Exprs.times(O, sum))).isEqualTo("o₁ · (h₁ + t₁)");
    assertThat(text.write(Exprs.minus(O, sum))).isEqualTo("o₁ − (h₁ + t₁)");
    assertThat(text.write(Exprs.minus(O, Exprs.times(H, T)))).isEqualTo("o₁ − h₁ t₁");
    assertThat(text.write(new Negative(sum))).isEqualTo("−(h₁ + t₁)");
    assertThat(text.write(Exprs.square(Exprs.minus(O, T)))).isEqualTo("(o₁ − t₁)²");
    assertThat(text.write(Exprs.square(O))).isEqualTo("o₁²");
    assertThat(text.write(Exprs.over(sum, Exprs.times(H, T)))).isEqualTo("(h₁ + t₁)/(h₁ t₁)");
    assertThat(text.write(Exprs.times(O, Exprs.over(H, T)))).isEqualTo("o₁ · (h₁/t₁)");
    assertThat(text.write(new Transpose(new Product(W, DELTA)))).isEqualTo("(W² δ²)ᵀ");
    assertThat(text.write(new Product(W, new Hadamard(DELTA, DELTA)))).isEqualTo("W² (δ² ⊙ δ²)");
    assertThat(text.write(new Inverse(W))).isEqualTo("(W²)⁻¹");
  }

  @Test
  void a_negative_number_that_is_put_in_keeps_its_operation_and_has_parentheses() {
    Expr minus = Exprs.num(-0.25);
    assertThat(text.write(Exprs.plus(Exprs.num(0.5), minus))).isEqualTo("0.5 + (−0.25)");
    assertThat(text.write(Exprs.minus(Exprs.num(0.5), minus))).isEqualTo("0.5 − (−0.25)");
    assertThat(text.write(Exprs.times(Exprs.num(0.5), minus))).isEqualTo("0.5 × (−0.25)");
    assertThat(text.write(Exprs.square(minus))).isEqualTo("(−0.25)²");
    assertThat(text.write(minus)).isEqualTo("−0.25");
  }

  @Test
  void a_long_sum_is_written_with_dots_but_keeps_its_terms() {
    Expr sum =
        new Expr.Sum(
            java.util.stream.IntStream.rangeClosed(1, 9).<Expr>mapToObj(Exprs::num).toList());
    assertThat(text.write(sum)).isEqualTo("1 + 2 + 3 + … + 9");
    assertThat(new Evaluation(environment).number(sum)).isEqualTo(45);
  }

  @Test
  void substitution_keeps_the_exact_number_though_it_is_shown_rounded() {
    Expr number = Substitution.numbers(H, environment);
    assertThat(number)
        .isEqualTo(Exprs.num(trace.activate(1).a().get(0, 0), ((Expr.Symbol) H).ref()));
    assertThat(text.write(number)).hasSizeLessThan(10);
  }

  @Test
  void a_derivative_over_several_layers_is_the_sum_over_all_ways() {
    Ref weight = new Quantity(Kind.WEIGHTS, 1).at(2, 1);
    double direct =
        new Evaluation(environment).number(new Partial(Quantity.of(Kind.LOSS).all(), weight));
    double gradient = trace.weightGradient(1).weightGradient().get(2, 1);
    assertThat(direct).isCloseTo(gradient, within(1e-12 * Math.abs(gradient)));
  }

  @Test
  void the_derivative_of_an_independent_variable_is_refused() {
    Ref weight = new Quantity(Kind.WEIGHTS, 2).at(0, 0);
    Ref neuron = new Quantity(Kind.ACTIVATION, 1).at(0);
    assertThatThrownBy(() -> environment.partial(weight, neuron))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_saturated_cross_entropy_is_written_in_z_because_ln_0_is_no_number() {
    Expr saturated =
        new Call(
            new MathFunction.BinaryCrossEntropy(true),
            List.of(Exprs.num(0), Exprs.num(1), Exprs.num(800)));
    assertThat(new Evaluation(environment).number(saturated)).isEqualTo(800);
    assertThat(text.write(saturated)).isEqualTo("0 × ln(1 + e⁻⁸⁰⁰) + (1 − 0) × ln(1 + e⁸⁰⁰)");
  }

  @Test
  void latex_wraps_what_the_picture_has_to_find() {
    Latex latex =
        new Latex(
            names,
            Numerals.rounded(Digits.DEFAULT),
            ref -> ref instanceof Ref.One ? 1 : 0,
            BlankPolicy.none());
    assertThat(latex.write(new Product(W, DELTA)))
        .isEqualTo("\\term{0}{W^{2}}\\,\\term{0}{\\delta^{2}}");
    assertThat(latex.write(Exprs.at(Kind.WEIGHT_GRADIENT, 2, 0, 0)))
        .isEqualTo("\\term{1}{\\frac{\\partial L}{\\partial w_{13}}}");
  }
}
