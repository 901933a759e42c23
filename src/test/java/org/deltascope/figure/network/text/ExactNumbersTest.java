package org.deltascope.figure.network.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.Networks;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumbersTest {

  private static final Ref.One W = new Quantity(Quantity.Kind.WEIGHTS, 1).at(0, 0);

  @Test
  void an_edge_tells_all_seventeen_digits_of_what_is_known() {
    assertThat(at("dW[2]", Moment.WHOLE, new Subject.Edge(2, 0, 0)))
        .containsExactly("w₅ = 0.40000000000000002", "∂L/∂w₅ = 0.082167040564230784");
    assertThat(at("z[1]", Moment.WHOLE, new Subject.Edge(2, 0, 0)))
        .containsExactly("w₅ = 0.40000000000000002");
  }

  @Test
  void a_neuron_tells_nothing_before_its_step() {
    Subject output = new Subject.Neuron(2, 0);

    assertThat(at("z[1]", 0, output)).containsExactly("t₁ = 0.010000000000000000");
    assertThat(at("z[2]", Moment.WHOLE, output)).hasSize(2).first().asString().startsWith("zₒ₁ = ");
  }

  @Test
  void what_has_no_numbers_tells_none() {
    assertThat(at("z[1]", 0, Subject.none())).isEmpty();
    assertThat(at("z[1]", 0, new Subject.Layer(1))).isEmpty();
  }

  private static List<String> at(String step, int part, Subject subject) {
    NetworkScene scene = Networks.scene(Networks.published(), step, part);
    return new ExactNumbers(scene.trace(), scene.knowledge(), scene.lens(), scene.names())
        .of(subject).stream().map(ExactNumbers.Exact::text).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, -0.0381, 1e-9, 4.9e-324, 1.7976931348623157e308, 3, -1e22, 0})
  void what_is_copied_is_read_back_as_the_very_same_number(double value) {
    String plain = new ExactNumbers.Exact(W, "w", "w", value).plain();

    assertThat(plain).matches("-?[0-9]+([.][0-9]+)?(E[+-][0-9]+)?");
    assertThat(Double.parseDouble(plain)).isEqualTo(value);
  }

  @Test
  void seventeen_digits_are_copied() {
    assertThat(new ExactNumbers.Exact(W, "w", "w", 0.4).plain()).isEqualTo("0.40000000000000002");
    assertThat(new ExactNumbers.Exact(W, "w", "w", Double.NaN).plain()).isEqualTo("NaN");
  }
}
