package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the 3-4-2 network. */
class PartFinderTest {

  private static Optional<Ref.One> part(String name, int current, Subject subject) {
    Outline outline = Sample.opened("four-equations").outline();
    Outline.Entry step = outline.entries().get(outline.indexOf(name).orElseThrow());
    var found = new PartFinder(step, current).find(subject);
    return found.stream().mapToObj(step.parts()::get).findFirst();
  }

  @Test
  void an_edge_means_the_weighted_input_that_it_goes_into() {
    assertThat(part("z[1]", 0, new Subject.Edge(1, 2, 1)))
        .contains(new Quantity(Kind.WEIGHTED_INPUT, 1).at(2));
  }

  @Test
  void a_bias_means_the_weighted_input_that_it_goes_into() {
    assertThat(part("z[1]", 0, new Subject.Bias(1, 3)))
        .contains(new Quantity(Kind.WEIGHTED_INPUT, 1).at(3));
  }

  @Test
  void an_edge_of_the_next_layer_means_the_error_that_comes_back_along_it() {
    assertThat(part("delta[1]", 0, new Subject.Edge(2, 1, 3)))
        .contains(new Quantity(Kind.CARRIED, 1).at(3));
    assertThat(part("delta[1]", 4, new Subject.Edge(2, 1, 3)))
        .contains(new Quantity(Kind.ERROR, 1).at(3));
  }

  @Test
  void an_edge_means_its_own_gradient() {
    assertThat(part("dW[1]", 0, new Subject.Edge(1, 2, 1)))
        .contains(new Quantity(Kind.WEIGHT_GRADIENT, 1).at(2, 1));
  }

  @Test
  void a_neuron_means_the_gradient_into_it_from_where_one_stands() {
    assertThat(part("dW[1]", 2, new Subject.Neuron(1, 3)))
        .contains(new Quantity(Kind.WEIGHT_GRADIENT, 1).at(3, 2));
    assertThat(part("dW[1]", Moment.WHOLE, new Subject.Neuron(1, 3)))
        .contains(new Quantity(Kind.WEIGHT_GRADIENT, 1).at(3, 0));
  }

  @Test
  void a_neuron_of_the_layer_before_means_the_gradient_from_it_to_where_one_stands() {
    assertThat(part("dW[2]", 7, new Subject.Neuron(1, 3)))
        .contains(new Quantity(Kind.WEIGHT_GRADIENT, 2).at(1, 3));
  }

  @Test
  void what_the_step_does_not_use_means_nothing() {
    assertThat(part("z[1]", 0, new Subject.Edge(2, 0, 0))).isEmpty();
    assertThat(part("z[1]", 0, new Subject.Neuron(2, 0))).isEmpty();
    assertThat(part("a[1]", 0, new Subject.Edge(1, 0, 0))).isEmpty();
    assertThat(part("z[1]", 0, Subject.none())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "four-equations", "chain", "xor", "deep"})
  void where_a_part_stands_leads_back_to_the_part(String lesson) {
    for (Outline.Entry step : Sample.opened(lesson).outline().entries()) {
      for (int part = 0; part < step.parts().count(); part++) {
        Subject subject = Subject.of(step.parts().get(part));

        assertThat(new PartFinder(step, part).find(subject))
            .as("%s, part %d: %s", step.id(), part, subject)
            .hasValue(part);
      }
    }
  }
}
