package org.deltascope.app.model.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deltascope.app.model.data.SampleWish;
import org.deltascope.document.Document;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.data.KnownData;
import org.deltascope.nn.Initializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewNetworkTest {

  private static NewNetwork line(String line) {
    return new NewNetwork(line, FirstWeights.SUITING, "0", FirstData.SUITING, "");
  }

  private static NewNetwork pasted(String line, String text) {
    return new NewNetwork(line, FirstWeights.SUITING, "0", FirstData.PASTED, text);
  }

  private static Document ready(NewNetwork wish) {
    assertThat(wish.draft()).isInstanceOf(Draft.Ready.class);
    return ((Draft.Ready) wish.draft()).document();
  }

  private static String wrong(NewNetwork wish) {
    assertThat(wish.draft()).isInstanceOf(Draft.Wrong.class);
    return ((Draft.Wrong) wish.draft()).reason();
  }

  @Test
  void a_line_becomes_a_document_that_says_what_it_has() {
    Draft draft = line("2-3-1 relu sigmoid").draft();

    assertThat(((Draft.Ready) draft).summary())
        .isEqualTo(
            "2 inputs → 3 relu → 1 sigmoid · 9 weights and 4 biases · binary-cross-entropy ·"
                + " 4 samples");
  }

  @Test
  void a_document_that_is_made_can_be_written_and_read_again() throws Exception {
    Document document = ready(line("3-5-2 tanh softmax"));

    assertThat(ReadDocument.of(document.toJson())).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2-3-1 sofmax; found \"sofmax\", expected one of identity",
        "''; found nothing, expected widths such as 2-3-1, then activations",
        "2-x-1; found \"2-x-1\", expected widths"
      })
  void a_line_that_is_no_network_says_why(String line, String reason) {
    assertThat(wrong(line(line))).startsWith(reason);
  }

  @Test
  void a_seed_that_is_no_whole_number_says_so() {
    assertThat(wrong(new NewNetwork("2-1", FirstWeights.ZEROS, "1.5", FirstData.EMPTY, "")))
        .isEqualTo("found \"1.5\", expected a whole number such as 0, 1 or 12");
  }

  @Test
  void each_layer_is_drawn_with_the_next_seed() {
    Document document =
        ready(new NewNetwork("2-3-1 relu", FirstWeights.XAVIER_UNIFORM, "7", FirstData.XOR, ""));

    assertThat(document.network().layers())
        .extracting(layer -> layer.initializer().orElseThrow().initializer())
        .containsExactly(new Initializer.XavierUniform(7), new Initializer.XavierUniform(8));
    assertThat(document.toJson()).doesNotContain("\"weights\"");
  }

  @Test
  void xor_needs_two_inputs() {
    assertThat(wrong(new NewNetwork("3-1", FirstWeights.SUITING, "0", FirstData.XOR, "")))
        .isEqualTo("found 3 inputs and 1 outputs, expected 2 and 1 or 2 for XOR");
  }

  @ParameterizedTest
  @CsvSource({"'1\t2\t0\n3\t4\t1\n5\t6\t0\n7\t8\t1'", "'[1 3 5 7; 2 4 6 8; 0 1 0 1]'"})
  void pasted_samples_are_rows_of_inputs_and_targets_or_columns(String text) {
    Document document = ready(pasted("2-1", text));

    assertThat(document.data().dataset().size()).isEqualTo(4);
    assertThat(document.data().dataset().inputs().get(2, 1)).isEqualTo(6);
    assertThat(document.data().dataset().targets().get(3, 0)).isEqualTo(1);
  }

  @Test
  void what_is_pasted_keeps_the_texts_of_its_numbers() {
    assertThat(ready(pasted("2-1", "0.10 0.20 1\n0.30 0.40 0")).toJson())
        .contains("[0.10, 0.20]", "[0.30, 0.40]");
  }

  @Test
  void pasted_samples_of_another_width_say_both() {
    assertThat(wrong(pasted("2-1", "1 2 3 4\n5 6 7 8")))
        .isEqualTo(
            "found 2×4 on the clipboard, expected 3 columns: 2 for inputs and 1 for targets");
  }

  @Test
  void nothing_on_the_clipboard_says_so() {
    assertThat(wrong(pasted("2-1", ""))).startsWith("found nothing");
  }

  static Stream<FirstData> knownData() {
    return FirstData.all().stream().filter(first -> first.known().isPresent());
  }

  @ParameterizedTest
  @MethodSource("knownData")
  void data_that_are_known_can_be_learnt_by_the_network_that_is_offered(FirstData data)
      throws Exception {
    KnownData known = data.known().orElseThrow();
    NewNetwork wish =
        new NewNetwork(
            known.network(), FirstWeights.SUITING, "4", data, "", SampleWish.usual(known));

    Document document = ready(wish);

    assertThat(document.data().dataset().size()).isEqualTo(known.usualSamples());
    assertThat(ReadDocument.of(document.toJson())).isEqualTo(document);
    assertThat(wish.misfit()).isEmpty();
  }

  @Test
  void data_that_do_not_fit_say_which_sizes_would() {
    NewNetwork wish =
        new NewNetwork(
            "2-3-1",
            FirstWeights.SUITING,
            "0",
            FirstData.IRIS,
            "",
            SampleWish.usual(KnownData.IRIS));

    assertThat(wrong(wish))
        .isEqualTo("found 2 inputs and 1 outputs, expected 4 inputs and 3 outputs for Iris");
    assertThat(wish.misfit()).contains(KnownData.IRIS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "151; ''; found 151 samples, expected 1 to 150 of Iris",
        "1.5; ''; found \"1.5\", expected a whole number such as 0, 1 or 12"
      })
  void a_number_of_samples_that_cannot_be_says_why(String count, String noise, String reason) {
    assertThat(
            wrong(
                new NewNetwork(
                    "4-3",
                    FirstWeights.SUITING,
                    "0",
                    FirstData.IRIS,
                    "",
                    new SampleWish(count, noise))))
        .isEqualTo(reason);
  }
}
