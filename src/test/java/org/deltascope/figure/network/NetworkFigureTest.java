package org.deltascope.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Fonts;
import org.deltascope.figure.Label;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.Test;

class NetworkFigureTest {
  private final NetworkFigure network = new NetworkFigure(new TextMeasure(new Fonts()));

  private Figure published(String step, int part) {
    return network.of(Networks.scene(Networks.published(), step, part));
  }

  private static List<String> texts(Figure figure, Subject subject) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof Label && mark.subject().equals(subject))
        .map(mark -> ((Label) mark).text())
        .toList();
  }

  @Test
  void a_value_is_not_there_before_it_is_computed() {
    Subject second = new Subject.Neuron(1, 1);

    assertThat(texts(published("z[1]", 0), second)).containsExactly("h2");
    assertThat(texts(published("z[1]", 1), second)).containsExactly("h2", "z 0.3925");
    assertThat(texts(published("a[1]", 1), second)).containsExactly("h2", "0.5969", "z 0.3925");
  }

  @Test
  void an_edge_shows_its_gradient_as_a_product_from_the_moment_it_exists() {
    Subject w6 = new Subject.Edge(2, 0, 1);

    assertThat(texts(published("dW[2]", 0), w6)).containsExactly("w6 0.45");
    assertThat(String.join(" ", texts(published("dW[2]", 1), w6)))
        .contains("w6 0.45", "∂L/∂w = ", "0.1385 × 0.5969", "0.0827");
  }

  @Test
  void an_updated_edge_shows_the_old_and_the_new_weight() {
    assertThat(texts(published("update[2]", Moment.WHOLE), new Subject.Edge(2, 0, 0)).getFirst())
        .isEqualTo("w5 0.40 → 0.3589");
  }

  @Test
  void the_description_says_what_is_known() {
    assertThat(published("delta[1]", 2).description())
        .contains("h₁, z 0.3775, a 0.5933, δ 0.008771", "target 0.99", "Loss 0.2984")
        .doesNotContain("δ 0.0100");
  }
}
