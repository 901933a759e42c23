package org.deltascope.document.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.Document;
import org.deltascope.document.ReadDocument;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Initializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewDocumentTest {

  private static Document document(String line) throws UnreadableLineException {
    NetworkLine network = NetworkLine.read(line);
    return NewDocument.of(network, 7, StartData.suiting(network));
  }

  @ParameterizedTest
  @CsvSource({
    "2-3-1 relu sigmoid, binary-cross-entropy",
    "2-3-2 tanh softmax, cross-entropy",
    "4-5-3 relu softmax, cross-entropy",
    "3-2-1 tanh identity, half-squared-error",
    "1-1, binary-cross-entropy",
    "784-16-10 elu softmax, cross-entropy"
  })
  void a_document_is_read_again_as_it_was_and_has_the_loss_that_suits(String line, String loss)
      throws Exception {
    Document document = document(line);

    assertThat(document.loss().id()).isEqualTo(loss);
    assertThat(ReadDocument.of(document.toJson())).isEqualTo(document);
    assertThat(document.title()).startsWith(line);
  }

  @Test
  void weights_are_drawn_from_the_seed_and_not_written() throws Exception {
    Document document = document("2-3-1 relu sigmoid");

    assertThat(document.toJson())
        .doesNotContain("\"weights\"")
        .contains("\"name\": \"he-normal\",\n          \"seed\": 7")
        .contains("\"name\": \"xavier-uniform\",\n          \"seed\": 8");
    assertThat(document.network().layers().getFirst().weights())
        .isEqualTo(new Initializer.HeNormal(7).draw(3, 2));
  }

  @ParameterizedTest
  @CsvSource({"XOR, '0 1 1 0'", "AND, '0 0 0 1'", "OR, '0 1 1 1'"})
  void two_bits_have_their_answers(StartData data, String answers) throws Exception {
    Document one = NewDocument.of(NetworkLine.read("2-1"), 0, data);
    Document two = NewDocument.of(NetworkLine.read("2-2 softmax"), 0, data);

    Matrix inputs = Matrix.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    assertThat(one.data().dataset().inputs()).isEqualTo(inputs);
    for (int s = 0; s < 4; s++) {
      double answer = answers.charAt(2 * s) - '0';
      assertThat(one.data().dataset().targets().get(s, 0)).isEqualTo(answer);
      assertThat(two.data().dataset().targets().toRow(s)).containsExactly(1 - answer, answer);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_network_of_two_inputs_and_one_output_can_begin_with_any_data(StartData data)
      throws Exception {
    Document document = NewDocument.of(NetworkLine.read("2-3-1 relu sigmoid"), 0, data);

    assertThat(ReadDocument.of(document.toJson())).isEqualTo(document);
  }

  @Test
  void drawn_inputs_are_short_and_each_class_has_a_sample() throws Exception {
    Document document = document("4-5-3 relu softmax");

    assertThat(document.data().dataset().targets()).isEqualTo(Matrix.identity(3));
    for (double input : document.data().dataset().inputs().toRow(0)) {
      assertThat(Double.toString(input)).matches("0\\.\\d{1,2}|1\\.0");
    }
  }
}
