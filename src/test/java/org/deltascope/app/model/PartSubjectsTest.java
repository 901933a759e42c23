package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartSubjectsTest {

  @Test
  void both_halves_of_an_error_are_about_the_same_neuron() {
    assertThat(PartSubjects.of(2, new Part.Carried(1))).isEqualTo(new Subject.Neuron(2, 1));
    assertThat(PartSubjects.of(2, new Part.Neuron(1))).isEqualTo(new Subject.Neuron(2, 1));
  }

  @Test
  void the_part_of_a_gradient_is_about_a_weight_or_a_bias() {
    assertThat(PartSubjects.of(2, new Part.Edge(1, 3))).isEqualTo(new Subject.Edge(2, 1, 3));
    assertThat(PartSubjects.of(2, new Part.Bias(1))).isEqualTo(new Subject.Bias(2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "four-equations", "chain", "xor", "deep"})
  void what_a_part_is_about_leads_back_to_the_part(String lesson) {
    for (Outline.Entry step : Sample.opened(lesson).outline().entries()) {
      for (int part = 0; part < step.parts().count(); part++) {
        Subject subject = PartSubjects.of(step.layer(), step.parts().get(part));

        assertThat(new PartFinder(step, part).find(subject))
            .as("%s, part %d: %s", step.id(), part, subject)
            .hasValue(part);
      }
    }
  }

  @Test
  void weights_and_biases_lead_into_a_neuron() {
    assertThat(PartSubjects.neuronOf(new Subject.Edge(2, 1, 3))).contains(new Subject.Neuron(2, 1));
    assertThat(PartSubjects.neuronOf(new Subject.Bias(2, 1))).contains(new Subject.Neuron(2, 1));
    assertThat(PartSubjects.neuronOf(new Subject.Neuron(1, 0))).contains(new Subject.Neuron(1, 0));
  }

  @Test
  void an_input_is_no_neuron_and_neither_is_a_whole_layer() {
    for (Subject subject :
        List.of(
            new Subject.Neuron(0, 1),
            new Subject.Layer(1),
            new Subject.Weights(1),
            new Subject.Biases(1),
            new Subject.Symbol("z"),
            Subject.none())) {
      assertThat(PartSubjects.neuronOf(subject)).as("%s", subject).isEmpty();
    }
  }
}
