package org.deltascope.formula.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @Test
  void weights_of_the_published_network_are_numbered_row_by_row_through_the_layers() {
    Names names = Names.of(network(BiasMode.FROZEN, 2, 2, 2), List.of());
    assertThat(names.notation()).isEqualTo(Notation.NUMBERED);
    assertThat(names.weight(1, 0, 0).text()).isEqualTo("w₁");
    assertThat(names.weight(1, 0, 1).text()).isEqualTo("w₂");
    assertThat(names.weight(1, 1, 0).text()).isEqualTo("w₃");
    assertThat(names.weight(2, 0, 0).text()).isEqualTo("w₅");
    assertThat(names.weight(2, 1, 1).text()).isEqualTo("w₈");
  }

  @Test
  void neurons_are_called_by_the_letter_of_their_layer() {
    Names names = Names.of(network(BiasMode.FROZEN, 2, 2, 2), List.of());
    assertThat(names.unit(0, 1).text()).isEqualTo("x₂");
    assertThat(names.unit(1, 0).text()).isEqualTo("h₁");
    assertThat(names.unit(2, 1).text()).isEqualTo("o₂");
    assertThat(names.weightedInput(1, 0).text()).isEqualTo("zₕ₁");
    assertThat(names.error(2, 1).text()).isEqualTo("δₒ₂");
    assertThat(names.error(2, 1).latex()).isEqualTo("\\delta_{o_{2}}");
  }

  @Test
  void indices_are_the_layer_above_and_row_and_column_below() {
    Names names = Names.of(network(BiasMode.PER_NEURON, 2, 2, 2), List.of(), Notation.INDEXED);
    assertThat(names.weight(2, 0, 1).text()).isEqualTo("W²₁₂");
    assertThat(names.weight(2, 0, 1).latex()).isEqualTo("W^{2}_{12}");
    assertThat(names.unit(1, 0).text()).isEqualTo("a¹₁");
    assertThat(names.error(1, 1).text()).isEqualTo("δ¹₂");
    assertThat(names.bias(2, 1).text()).isEqualTo("b²₂");
  }

  @Test
  void from_ten_units_on_indices_have_a_comma_between_them() {
    Names names = Names.of(network(BiasMode.PER_NEURON, 12, 3, 2), List.of(), Notation.INDEXED);
    assertThat(names.weight(1, 0, 11).text()).isEqualTo("W¹₁,₁₂");
    assertThat(names.weight(2, 0, 1).text()).isEqualTo("W²₁₂");
  }

  @Test
  void a_deep_or_large_network_has_indices_even_where_numbers_are_asked_for() {
    assertThat(
            Names.of(network(BiasMode.NONE, 2, 2, 2, 2), List.of(), Notation.NUMBERED).notation())
        .isEqualTo(Notation.INDEXED);
    assertThat(Names.of(network(BiasMode.NONE, 6, 6, 1), List.of()).notation())
        .isEqualTo(Notation.INDEXED);
    assertThat(Names.of(network(BiasMode.NONE, 6, 5, 2), List.of()).notation())
        .isEqualTo(Notation.NUMBERED);
  }

  @Test
  void one_bias_for_a_layer_has_one_name_and_the_count_goes_on() {
    Names shared = Names.of(network(BiasMode.SHARED, 2, 2, 2), List.of());
    assertThat(shared.bias(1, 0)).isEqualTo(shared.bias(1, 1)).hasToString("b₁");
    assertThat(shared.bias(2, 1)).hasToString("b₂");
    Names trained = Names.of(network(BiasMode.PER_NEURON, 2, 2, 2), List.of());
    assertThat(trained.bias(1, 1)).hasToString("b₂");
    assertThat(trained.bias(2, 1)).hasToString("b₄");
  }

  @Test
  void the_documents_names_of_inputs_win() {
    Names names =
        Names.of(network(BiasMode.NONE, 5, 1), List.of("x1", "age", "q_2", "größe", "50%"));
    assertThat(names.unit(0, 0)).hasToString("x₁");
    assertThat(names.unit(0, 1).latex()).isEqualTo("\\textit{age}");
    assertThat(names.unit(0, 2)).hasToString("q₂");
    assertThat(names.unit(0, 3)).hasToString("x₄");
    assertThat(names.unit(0, 4)).hasToString("x₅");
  }

  @Test
  void a_name_that_formulas_cannot_set_is_still_known_letter_for_letter() {
    Names names =
        Names.of(
            network(BiasMode.NONE, 6, 1), List.of("x1", "age", "größe", "\\input{x}", "", " "));
    assertThat(names.literal(0)).isEmpty();
    assertThat(names.literal(1)).isEmpty();
    assertThat(names.literal(2)).contains("größe");
    assertThat(names.literal(3)).contains("\\input{x}");
    assertThat(names.literal(4)).isEmpty();
    assertThat(names.literal(5)).isEmpty();
    assertThat(Names.of(network(BiasMode.NONE, 2, 1), List.of()).literal(1)).isEmpty();
  }

  private static Network network(BiasMode mode, int... widths) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      layers.add(
          new Layer(
              Matrix.zeros(widths[l], widths[l - 1]),
              Matrix.zeros(widths[l], 1),
              mode,
              Elementwise.SIGMOID));
    }
    return new Network(widths[0], layers);
  }

  @Test
  void an_input_that_is_called_like_a_neuron_or_a_weight_is_x_in_formulas() {
    Names names = Names.of(network(BiasMode.NONE, 2, 2), List.of("w1", "h1"));

    assertThat(names.unit(0, 0).text()).isEqualTo("x₁");
    assertThat(names.unit(0, 1).text()).isEqualTo("x₂");
    assertThat(names.literal(1)).contains("h1");
  }

  @Test
  void inputs_of_which_two_would_be_called_alike_are_numbered() {
    Names names = Names.of(network(BiasMode.NONE, 2, 2), List.of("größe", "x1"));

    assertThat(names.unit(0, 0).text()).isEqualTo("x₁");
    assertThat(names.unit(0, 1).text()).isEqualTo("x₂");
    assertThat(names.literal(1)).contains("x1");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TEXTBOOK   | w² b² z² a² δ² | w²₂₁ b²₂ z²₂ a²₂ δ²₂
          LAYERS     | W₂ b₂ u₂ z₂ k₂ | W₂,₂₁ b₂,₂ u₂,₂ z₂,₂ k₂,₂
          NET_OUTPUT | W² b² net² output² δ² | W²₂₁ b²₂ net²₂ output²₂ δ²₂
          INDEXED    | W² b² z² a² δ² | W²₂₁ b²₂ z²₂ a²₂ δ²₂
          NUMBERED   | W² b² z² a² δ² | w₇ b₄ zₒ₂ o₂ δₒ₂
          """,
      delimiter = '|')
  void each_notation_has_its_letters_and_its_place_for_the_layer(
      Notation notation, String whole, String entries) {
    Names names = Names.of(network(BiasMode.PER_NEURON, 2, 2, 2), List.of(), notation);
    List<Kind> kinds =
        List.of(Kind.WEIGHTS, Kind.BIAS, Kind.WEIGHTED_INPUT, Kind.ACTIVATION, Kind.ERROR);
    assertThat(kinds)
        .extracting(kind -> names.of(new Quantity(kind, 2).all()).text())
        .isEqualTo(List.of(whole.split(" ")));
    assertThat(kinds)
        .extracting(kind -> names.of(new Quantity(kind, 2).at(1)).text())
        .isEqualTo(List.of(entries.split(" ")));
  }

  @Test
  void of_one_layer_net_and_output_have_no_layer() {
    Names names = Names.of(network(BiasMode.PER_NEURON, 3, 2), List.of(), Notation.NET_OUTPUT);
    assertThat(
            Stream.of(Kind.WEIGHTS, Kind.BIAS, Kind.WEIGHTED_INPUT, Kind.ACTIVATION, Kind.ERROR)
                .map(kind -> names.of(new Quantity(kind, 1).all()).text()))
        .containsExactly("W", "b", "net", "output", "δ");
    assertThat(names.weight(1, 1, 2).text()).isEqualTo("W₂₃");
    assertThat(names.of(new Quantity(Kind.WEIGHTED_INPUT, 1).at(0)).latex())
        .isEqualTo("\\textit{net}_{1}");
  }

  @Test
  void an_input_is_not_called_by_a_letter_that_the_notation_needs() {
    Network network = network(BiasMode.PER_NEURON, 2, 2, 2);
    List<String> given = List.of("k1", "u2");
    assertThat(Names.of(network, given, Notation.LAYERS).unit(0, 0).text()).isEqualTo("x₁");
    assertThat(Names.of(network, given, Notation.TEXTBOOK).unit(0, 0).text()).isEqualTo("k₁");
  }

  @Test
  void a_sentence_speaks_in_the_letters_of_the_notation() {
    Names names = Names.of(network(BiasMode.PER_NEURON, 2, 2, 2), List.of(), Notation.LAYERS);
    assertThat(names.lettered("δ says how much a loss changes with z, not with zebras: ∂L/∂a"))
        .isEqualTo("k says how much a loss changes with u, not with zebras: ∂L/∂z");
  }
}
