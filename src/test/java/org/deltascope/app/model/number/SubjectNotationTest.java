package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deltascope.app.model.Sample;
import org.deltascope.figure.Subject;
import org.deltascope.nn.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectNotationTest {

  private final Network network = Sample.opened("two-two-two").experiment().network();

  static Stream<Subject> subjects() {
    return Stream.of(
        Subject.none(),
        new Subject.Neuron(0, 1),
        new Subject.Neuron(2, 0),
        new Subject.Edge(1, 0, 1),
        new Subject.Bias(2, 0),
        new Subject.Target(1),
        new Subject.Layer(1),
        new Subject.Weights(2),
        new Subject.Biases(1),
        new Subject.Symbol("LEARNING_RATE"));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void what_is_written_is_read_back(Subject subject) {
    assertThat(SubjectNotation.read(SubjectNotation.text(subject), network)).isEqualTo(subject);
  }

  @Test
  void a_weight_is_called_as_on_the_command_line() {
    assertThat(SubjectNotation.text(new Subject.Edge(2, 0, 1))).isEqualTo("W[2](1,2)");
  }
}
