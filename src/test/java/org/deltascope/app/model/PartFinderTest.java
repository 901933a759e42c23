package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.Test;

/** On the 3-4-2 network. */
class PartFinderTest {

  private static String part(String name, int current, Subject subject) {
    Outline outline = Sample.opened("four-equations").outline();
    Outline.Entry step = outline.entries().get(outline.indexOf(name).orElseThrow());
    var found = new PartFinder(step, current).find(subject);
    return found.isPresent() ? step.parts().get(found.getAsInt()).toString() : "nothing";
  }

  @Test
  void an_edge_means_the_weighted_input_that_it_goes_into() {
    assertThat(part("z[1]", 0, new Subject.Edge(1, 2, 1))).isEqualTo("Neuron[unit=2]");
  }

  @Test
  void a_bias_means_the_weighted_input_that_it_goes_into() {
    assertThat(part("z[1]", 0, new Subject.Bias(1, 3))).isEqualTo("Neuron[unit=3]");
  }

  @Test
  void an_edge_of_the_next_layer_means_the_error_that_comes_back_along_it() {
    assertThat(part("delta[1]", 0, new Subject.Edge(2, 1, 3))).isEqualTo("Carried[unit=3]");
    assertThat(part("delta[1]", 4, new Subject.Edge(2, 1, 3))).isEqualTo("Neuron[unit=3]");
  }

  @Test
  void an_edge_means_its_own_gradient() {
    assertThat(part("dW[1]", 0, new Subject.Edge(1, 2, 1))).isEqualTo("Edge[unit=2, from=1]");
  }

  @Test
  void a_neuron_means_the_gradient_into_it_from_where_one_stands() {
    assertThat(part("dW[1]", 2, new Subject.Neuron(1, 3))).isEqualTo("Edge[unit=3, from=2]");
    assertThat(part("dW[1]", Moment.WHOLE, new Subject.Neuron(1, 3)))
        .isEqualTo("Edge[unit=3, from=0]");
  }

  @Test
  void a_neuron_of_the_layer_before_means_the_gradient_from_it_to_where_one_stands() {
    assertThat(part("dW[2]", 7, new Subject.Neuron(1, 3))).isEqualTo("Edge[unit=1, from=3]");
  }

  @Test
  void what_the_step_does_not_use_means_nothing() {
    assertThat(part("z[1]", 0, new Subject.Edge(2, 0, 0))).isEqualTo("nothing");
    assertThat(part("z[1]", 0, new Subject.Neuron(2, 0))).isEqualTo("nothing");
    assertThat(part("a[1]", 0, new Subject.Edge(1, 0, 0))).isEqualTo("nothing");
    assertThat(part("z[1]", 0, Subject.none())).isEqualTo("nothing");
  }
}
