package org.deltascope.formula.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement.Relation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {
  private final Experiment experiment = Experiments.published(BiasMode.FROZEN);
  private final Vocabulary vocabulary =
      Vocabulary.of(
          experiment.network(),
          experiment.optimizer(),
          Names.of(experiment.network(), List.of()),
          1);
  private final Unicode unicode =
      new Unicode(Names.of(experiment.network(), List.of()), Numerals.rounded(Digits.DEFAULT));

  private ParsedFormula read(String text) {
    return switch (new FormulaParser(vocabulary).parse(text)) {
      case ParsedFormula formula -> formula;
      case Unreadable wrong -> throw new AssertionError(text + ": " + wrong.message());
    };
  }

  private Unreadable unreadable(String text) {
    return switch (new FormulaParser(vocabulary).parse(text)) {
      case ParsedFormula formula -> throw new AssertionError(text + ": " + formula);
      case Unreadable wrong -> wrong;
    };
  }

  private Expr right(String text) {
    return read(text).right().getLast();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "W[2]' * delta[2] .* f'(z[1]) | ((W²)ᵀ δ²) ⊙ σ′(z¹)",
        "(W[2]' delta[2]) ∘ σ′(z¹) | ((W²)ᵀ δ²) ⊙ σ′(z¹)",
        "(y-t) .* y .* (1-y) * a[1]' | ((a² − t) ⊙ a² ⊙ (1 − a²)) (a¹)ᵀ",
        "\\left(W^{2}\\right)^{\\mathsf{T}}\\,\\delta^{2} \\odot \\sigma'(z^{1}) | ((W²)ᵀ δ²) ⊙ σ′(z¹)",
        "outer(delta[1], x) | δ¹ ⊗ x",
        "kron(a[1]', delta[1]) | kron((a¹)ᵀ, δ¹)",
        "dL/dW[2] | ∂L/∂W²",
        "dW[2] | ∂L/∂W²",
        "∂L/∂W² | ∂L/∂W²",
        "dL/dz[1] | δ¹",
        "dz[1] | δ¹",
        "dx | ∂L/∂x",
        "dL/dw1 | ∂L/∂w₁",
        "dh1/dw1 * do1/dh1 * dL/do1 | ∂h₁/∂w₁ · ∂o₁/∂h₁ · ∂L/∂o₁",
        "\\frac{\\partial L}{\\partial w_{5}} | ∂L/∂w₅",
        "dz[2](1)/da[1](2) | ∂zₒ₁/∂h₂",
        "w5 w₆ | w₅ w₆",
        "W[2](1,2) * W²₁₁ | w₆ w₅",
        "delta[1](2) + δₕ₁ | δₕ₂ + δₕ₁",
        "a¹₁² | h₁²",
        "z[1].^2 + z[1]^2 | (z¹)² + (z¹)²",
        "inv(W[2]) + W[2]^-1 + (W²)⁻¹ | (W²)⁻¹ + (W²)⁻¹ + (W²)⁻¹",
        "W[2]^T + W[2]ᵀ | (W²)ᵀ + (W²)ᵀ",
        "-y^2 | −(a²)²",
        "-y * t | −a² t",
        "2 delta[1] x' | (2 δ¹) xᵀ",
        "1/2 ‖y − t‖² | 1/2 ‖a² − t‖²",
        "½ sum((y-t).^2) | 1/2 sum((a² − t)²)",
        "sum(delta[1], 2) + mean(x, 1) | sum(δ¹, 2) + mean(x, 1)",
        "eta * m | η m",
        "exp(-z[1]) + e^(-z[1]) | e^(−z¹) + e^(−z¹)",
        "4.386·10⁻⁵ x | 4.386·10⁻⁵ x",
        "E[1] .* dW[1] + E¹₁₂ w1 | E¹ ⊙ ∂L/∂W¹ + E¹₁,₂ w₁",
        "f[2]'(x) | σ′(x)",
        "W+[1] + W¹⁺ | W¹⁺ + W¹⁺"
      })
  void what_is_typed_is_read_as_people_mean_it(String typed, String written) {
    assertThat(unicode.write(right(typed))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lambda/2 Σw^2 | λ/2 · Σw²",
        "λ/2·Σw² | λ/2 · Σw²",
        "\\frac{\\lambda}{2} \\cdot \\Sigma w^{2} | λ/2 · Σw²",
        "dW[1] + lambda W[1] | ∂L/∂W¹ + λ W¹",
        "eta0 + η₀ + \\eta_{0} | η₀ + η₀ + η₀",
        "(1 - d) dW[1] | (1 − d) · ∂L/∂W¹",
        "d lambda w5 | d λ w₅"
      })
  void what_weight_decay_schedule_and_dampening_add_is_read(String typed, String written) {
    Parsed parsed = new FormulaParser(decayed(List.of())).parse(typed);
    assertThat(parsed)
        .isInstanceOfSatisfying(
            ParsedFormula.class,
            formula -> assertThat(unicode.write(formula.right().getFirst())).isEqualTo(written));
  }

  private Vocabulary decayed(List<String> inputNames) {
    Optimizer optimizer =
        new Optimizer.Momentum(0.1, 0.9, 0.25, false).with(0.01, LearningRateSchedule.constant());
    return Vocabulary.of(
        experiment.network(), optimizer, Names.of(experiment.network(), inputNames), 1);
  }

  @Test
  void an_input_called_d_is_meant_before_the_dampening() {
    assertThat(new FormulaParser(decayed(List.of("c", "d"))).parse("d"))
        .isInstanceOfSatisfying(
            ParsedFormula.class,
            formula ->
                assertThat(formula.right())
                    .containsExactly(new Expr.Symbol(new Quantity(Kind.ACTIVATION, 0).at(1))));
  }

  @Test
  void where_nothing_decays_there_is_no_sum_of_squares_to_read() {
    assertThat(unreadable("Σw²").expected()).startsWith("a name such as W[1]");
  }

  @Test
  void left_of_the_equals_sign_stands_what_the_value_is_compared_with() {
    ParsedFormula formula = read("delta[1]' = y");
    assertThat(formula.left()).isEqualTo(Optional.of(new Expr.Transpose(Exprs.all(Kind.ERROR, 1))));
    assertThat(read("y").left()).isEmpty();
    assertThat(read("W² ← W² − η ∂L/∂W²").relation()).isEqualTo(Relation.BECOMES);
    assertThat(read("dW[1] = delta[1] x' = outer(delta[1], x)").right()).hasSize(2);
  }

  @Test
  void every_node_knows_where_it_stands() {
    String text = "delta[1] = (W[2]' * delta[2]) .* f'(z[1])";
    ParsedFormula formula = read(text);
    Expr.Hadamard hadamard = (Expr.Hadamard) formula.right().getFirst();
    assertThat(at(formula, hadamard)).isEqualTo("(W[2]' * delta[2]) .* f'(z[1])");
    assertThat(at(formula, hadamard.left())).isEqualTo("(W[2]' * delta[2])");
    Expr.Product product = (Expr.Product) hadamard.left();
    assertThat(at(formula, product.left())).isEqualTo("W[2]'");
    assertThat(at(formula, product.right())).isEqualTo("delta[2]");
    assertThat(at(formula, hadamard.right())).isEqualTo("f'(z[1])");
  }

  private static String at(ParsedFormula formula, Expr node) {
    SourceRange range = formula.ranges().of(node).orElseThrow();
    return formula.source().substring(range.start(), range.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "delta[1] = (W[2] * | 1 | 19 | the end | a quantity, a number or (",
        "delta[1] = W[9] | 1 | 12 | \"\"\"W[9]\"\"\" | a layer from 1 to 2",
        "delta[0] | 1 | 1 | \"\"\"delta[0]\"\"\" | a layer from 1 to 2",
        "W * x | 1 | 1 | \"\"\"W\"\"\" | a layer, as in W[1]",
        "(y - t | 1 | 7 | the end | an operator or )",
        "y # t | 1 | 3 | \"\"\"#\"\"\" | an operator, = or the end",
        "f'(2) | 1 | 4 | \"\"\"2\"\"\" | an argument of a layer from 1 to 2, or f[l]'(…) with the layer in brackets",
        "delta[1](7) | 1 | 1 | \"\"\"delta[1](7)\"\"\" | an entry (i) with i up to 2",
        "v[1] | 1 | 1 | \"\"\"v[1]\"\"\" | a number that this optimizer has: sgd keeps no such number"
      })
  void what_cannot_be_read_says_where_and_what_was_expected(
      String text, int line, int column, String found, String expected) {
    Unreadable wrong = unreadable(text);
    assertThat(wrong.line()).isEqualTo(line);
    assertThat(wrong.column()).isEqualTo(column);
    assertThat(wrong.found()).isEqualTo(found);
    assertThat(wrong.expected()).isEqualTo(expected);
  }

  @Test
  void the_caret_stands_under_the_place() {
    assertThat(unreadable("y -\nt * ) x").caret()).isEqualTo("t * ) x\n    ^");
  }

  @Test
  void a_name_of_ones_own_stands_for_what_it_was_given() {
    Vocabulary own = vocabulary.with("e", right("a[2] - t"));
    Parsed parsed = new FormulaParser(own).parse("e .* f'(z[2])");
    assertThat(parsed)
        .isInstanceOfSatisfying(
            ParsedFormula.class,
            formula ->
                assertThat(formula.right().getFirst())
                    .isEqualTo(
                        new Expr.Hadamard(
                            right("a[2] - t"),
                            new Expr.Symbol(new Quantity(Kind.SLOPE, 2).all()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W²ᵀ",
        "W²⊤",
        "W[2]⊤",
        "W[2]'",
        "W[2]^T",
        "W[2]^{T}",
        "W[2].T",
        "W [2]'",
        "W[ 2 ]'",
        "(W²)ᵀ",
        "{W^{2}}^T",
        "W^{2}^{\\top}",
        "W^{(2)}^\\top",
        "W^{2\\top}",
        "W^{(2)T}",
        "W^{[2]T}",
        "W^{2,T}",
        "W^{2\\,\\mathsf{T}}",
        "{W^{2}}^{\\!\\top}",
        "{W^{2}}^{\\mathrm{T}}",
        "{W^{2}}^\\mathsf T",
        "{W^{2}}^{\\intercal}",
        "{W^{2}}^{\\text{T}}",
        "{W^{2}}^{\\rm T}",
        "transpose(W[2])"
      })
  void a_transpose_is_read_however_people_write_it(String text) {
    assertThat(right(text)).isEqualTo(new Expr.Transpose(Exprs.all(Kind.WEIGHTS, 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delta[1 = 3 | 9 | \"=\" | ]",
        "W[2 | 4 | the end | ]",
        "delta[] = 2 | 7 | \"]\" | a layer from 1 to 2",
        "W[l+1] | 3 | \"l\" | a layer from 1 to 2",
        "a[x] | 3 | \"x\" | a layer from 0 to 2",
        "delta[3] | 1 | \"delta[3]\" | a layer from 1 to 2",
        "ln y | 4 | \"y\" | ( and what ln is taken of, as in ln(y)",
        "2 * sum delta[1] | 9 | \"delta\" | ( and what sum is taken of, as in sum(delta[1])",
        "sqrt 2 | 6 | \"2\" | ( and what sqrt is taken of, as in sqrt(z[1])"
      })
  void what_is_missing_is_said_at_its_place(
      String text, int column, String found, String expected) {
    Unreadable wrong = unreadable(text);
    assertThat(wrong.column()).isEqualTo(column);
    assertThat(wrong.found()).isEqualTo(found);
    assertThat(wrong.expected()).isEqualTo(expected);
  }

  @Test
  void a_frozen_bias_that_shares_its_name_is_derived_by_the_name_that_its_gradient_has() {
    assertThat(right("∂L/∂bₒ₂"))
        .isEqualTo(new Expr.Symbol(new Quantity(Kind.BIAS_GRADIENT, 2).at(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "½ ‖y − t‖²",
        "½‖y - t‖^2",
        "\\frac{1}{2}\\|y - t\\|^2",
        "\\frac{1}{2}\\,\\|y - t\\|^{2}",
        "\\frac{1}{2}\\left\\|y - t\\right\\|^{2}",
        "\\frac12 \\lVert y - t \\rVert^2",
        "\\tfrac{1}{2}\\left\\lVert y-t\\right\\rVert^{2}",
        "\\dfrac{1}{2}\\Vert y-t\\Vert^2"
      })
  void a_squared_length_is_read_however_people_write_it(String text) {
    assertThat(right(text)).isEqualTo(right("½ ‖y − t‖²"));
  }
}
