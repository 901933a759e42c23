package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.matrices.Entries;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

/** What is read beside the published 2-2-2 network. */
class PublishedEquationTest {
  private static final int ERROR_OF_OUTPUT = 5;
  private static final int GRADIENT_OF_OUTPUT = 6;
  private static final int ERROR_OF_HIDDEN = 7;
  private static final int UPDATE_OF_OUTPUT = 10;

  /** Index of ∂L/∂h₁ in the parts of its step. */
  private static final int FIRST_CARRIED = 0;

  private final Experiment experiment = Experiments.published(BiasMode.FROZEN);
  private final Trace trace = Experiments.trace(experiment);
  private final Names names = Names.of(experiment.network(), List.of());
  private final Numerals numerals =
      Numerals.of(Digits.DEFAULT, given(), trace, SampleSelection.first());
  private final Unicode text = new Unicode(names, numerals);

  private static GivenNumbers given() {
    try {
      return Lessons.open("two-two-two").given();
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  private Equation equation(int step, Ref.One part) {
    return Equations.of(trace, step, Optional.of(part), SampleSelection.first(), names);
  }

  private List<String> lines(Equation equation) {
    return equation.derivations().getFirst().lines().stream().map(text::write).toList();
  }

  @Test
  void the_shapes_say_why_it_is_the_outer_product_on_both_of_its_sides() {
    Equation equation =
        equation(GRADIENT_OF_OUTPUT, new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 0));

    assertThat(equation.shapes().line()).isEqualTo("2×1 ⊗ 2×1 = 2×1 · (2×1)ᵀ → 2×2");
    assertThat(equation.shapes().factors())
        .extracting(factor -> factor.shape().toString())
        .containsExactly("2×1", "2×1", "2×1", "1×2");
  }

  @Test
  void a_hidden_error_is_explained_by_the_edges_it_comes_back_along() {
    Equation equation = equation(ERROR_OF_HIDDEN, new Quantity(Kind.ERROR, 1).at(0));
    assertThat(equation.title()).hasToString("Error of hidden neuron h₁");
    assertThat(equation.sentence())
        .hasToString(
            "Both outputs depend on h₁, so their errors come back along w₅ and w₇, the edges that "
                + "carried h₁ forward: column 1 of W². The slope σ′(z) then moves the error through "
                + "the activation.");
  }

  @Test
  void a_hidden_error_is_computed_with_names_then_numbers_then_its_two_halves() {
    Equation equation = equation(ERROR_OF_HIDDEN, new Quantity(Kind.ERROR, 1).at(0));
    assertThat(text.write(equation.derivations().getFirst().names()))
        .isEqualTo("δₕ₁ = (w₅ δₒ₁ + w₇ δₒ₂) · σ′(zₕ₁)");
    assertThat(lines(equation))
        .containsExactly("(0.40 × 0.1385 + 0.50 × (−0.03810)) × 0.2413", "0.03635 × 0.2413");
    assertThat(equation.value().orElseThrow()).isEqualTo(trace.propagateError(1).delta().get(0, 0));
  }

  @Test
  void the_matrix_form_has_the_transpose_and_its_shapes() {
    Equation equation = equation(ERROR_OF_HIDDEN, new Quantity(Kind.ERROR, 1).at(0));
    assertThat(text.write(equation.formula())).isEqualTo("δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)");
    assertThat(new Latex(names, numerals).write(equation.formula()))
        .isEqualTo("\\delta^{1} = ((W^{2})^{\\mathsf{T}}\\,\\delta^{2}) \\odot \\sigma'(z^{1})");
    assertThat(equation.shapes().line()).isEqualTo("(2×2)ᵀ · 2×1 ⊙ 2×1 → 2×1");
  }

  @Test
  void the_first_half_of_a_hidden_error_reads_the_edges_and_the_errors_they_carry() {
    Equation equation = equation(ERROR_OF_HIDDEN, new Quantity(Kind.CARRIED, 1).at(0));
    assertThat(equation.reads())
        .isEqualTo(
            Set.of(
                new Quantity(Kind.WEIGHTS, 2).at(0, 0),
                new Quantity(Kind.WEIGHTS, 2).at(1, 0),
                new Quantity(Kind.ERROR, 2).all()));
    assertThat(equation.writes()).isEqualTo(Set.of(new Quantity(Kind.CARRIED, 1).at(0)));
  }

  @Test
  void the_row_of_the_transpose_in_use_is_marked_and_later_results_are_not_known() {
    Equation equation = equation(ERROR_OF_HIDDEN, new Quantity(Kind.CARRIED, 1).at(0));
    List<MatrixEquation.Operand> operands =
        equation.tableau().pieces().stream()
            .flatMap(
                p ->
                    p instanceof MatrixEquation.Operand o
                        ? Optional.of(o).stream()
                        : java.util.stream.Stream.empty())
            .toList();
    Knowledge knowledge =
        Knowledge.of(trace.outline(), new Moment(0, ERROR_OF_HIDDEN, FIRST_CARRIED));
    assertThat(operands.get(0).ref(0, 0).map(knowledge::hasComputed)).contains(true);
    assertThat(operands.get(0).ref(1, 0).map(knowledge::hasComputed)).contains(false);
    assertThat(operands.get(1).use()).isEqualTo(new Entries.Row(0));
    assertThat(operands.get(1).ref(0, 1)).contains(new Quantity(Kind.WEIGHTS, 2).at(1, 0));
  }

  @Test
  void the_second_half_begins_with_what_was_carried_back() {
    Equation equation = equation(ERROR_OF_HIDDEN, new Quantity(Kind.ERROR, 1).at(0));
    List<String> pieces =
        equation.tableau().pieces().stream()
            .map(
                piece ->
                    switch (piece) {
                      case MatrixEquation.Sign(String sign) -> sign;
                      case MatrixEquation.Operand operand -> text.write(operand.caption());
                    })
            .toList();
    assertThat(pieces).containsExactly("δ¹", "=", "∂L/∂a¹", "⊙", "σ′(z¹)");
  }

  @Test
  void an_output_error_shows_the_chain_and_where_the_slope_comes_from() {
    Equation equation = equation(ERROR_OF_OUTPUT, new Quantity(Kind.ERROR, 2).at(0));
    Derivation derivation = equation.derivations().getFirst();
    assertThat(text.write(derivation.names()))
        .isEqualTo("δₒ₁ = ∂L/∂o₁ · ∂o₁/∂zₒ₁ = (o₁ − t₁) · σ′(zₒ₁)");
    assertThat(text.write(derivation.asides().getFirst().names()))
        .isEqualTo("σ′(zₒ₁) = o₁ · (1 − o₁)");
    assertThat(equation.sentence().text())
        .startsWith("o₁ is too large: the loss would be smaller if it were smaller.");
  }

  @Test
  void a_gradient_is_the_error_times_the_activation() {
    Equation equation =
        equation(GRADIENT_OF_OUTPUT, new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 0));
    assertThat(equation.title()).hasToString("Gradient of w₅");
    assertThat(text.write(equation.derivations().getFirst().names()))
        .isEqualTo("∂L/∂w₅ = ∂L/∂zₒ₁ · ∂zₒ₁/∂w₅ = δₒ₁ h₁");
    assertThat(lines(equation)).containsExactly("0.1385 × 0.5933");
    assertThat(text.write(equation.formula())).isEqualTo("∂L/∂W² = δ² ⊗ a¹ = δ² (a¹)ᵀ");
    assertThat(equation.sentence().text()).contains("∂zₒ₁/∂w₅ = h₁");
  }

  @Test
  void a_frozen_bias_has_a_derivative_of_its_own_for_each_neuron() {
    Equation equation = equation(GRADIENT_OF_OUTPUT, new Quantity(Kind.BIAS_GRADIENT, 2).at(1));
    assertThat(equation.title()).hasToString("Gradient of the bias of o₂");
    assertThat(text.write(equation.derivations().getFirst().names())).isEqualTo("∂L/∂bₒ₂ = δₒ₂");
    assertThat(equation.sentence().text()).contains("frozen");
  }

  @Test
  void an_update_says_which_way_and_why() {
    Equation equation = equation(UPDATE_OF_OUTPUT, new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 0));
    assertThat(equation.title()).hasToString("Update of w₅");
    assertThat(text.write(equation.derivations().getFirst().names()))
        .isEqualTo("w₅⁺ = w₅ − η ∂L/∂w₅");
    assertThat(lines(equation)).containsExactly("0.40 − 0.5 × 0.08217", "0.40 − 0.04108");
    assertThat(equation.sentence().text())
        .startsWith("∂L/∂w₅ is positive: a larger w₅ would make the loss larger");
  }

  @Test
  void a_whole_step_shows_how_its_first_numbers_come_about() {
    Equation whole =
        Equations.of(trace, GRADIENT_OF_OUTPUT, Moment.WHOLE, SampleSelection.first(), names);
    assertThat(whole.derivations()).hasSize(3);
    assertThat(whole.omitted()).isEqualTo(3);
    assertThat(whole.value()).isEmpty();
    assertThat(whole.writes()).contains(new Quantity(Kind.WEIGHT_GRADIENT, 2).all());
  }

  @Test
  void a_minus_at_the_beginning_of_a_line_is_a_sign_and_no_operator() {
    Latex latex = new Latex(names, numerals, ref -> 0, BlankPolicy.none());
    Expr.Num negative = Expr.Num.of(-0.747, new Quantity(Kind.CARRIED, 1).at(0));

    assertThat(latex.write(negative)).endsWith("{{-}0.7470}");
  }

  @Test
  void hovering_a_number_finds_what_it_was_put_in_for() {
    Equation equation =
        equation(GRADIENT_OF_OUTPUT, new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 0));
    List<Ref> terms = new java.util.ArrayList<>();
    String latex =
        new Latex(
                names,
                numerals,
                ref -> {
                  terms.add(ref);
                  return terms.size() - 1;
                },
                BlankPolicy.none())
            .write(equation.derivations().getFirst().lines().getFirst());
    assertThat(latex).isEqualTo("\\term{0}{0.1385}\\:{\\times}\\:\\term{1}{0.5933}");
    assertThat(terms)
        .containsExactly(new Quantity(Kind.ERROR, 2).at(0), new Quantity(Kind.ACTIVATION, 1).at(0));
  }
}
