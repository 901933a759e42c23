package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.document.file.Folder;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.NumberTexts;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.40",
        "0.4",
        "5e-1",
        "1.0",
        "1",
        "1E3",
        "-0",
        "-0.0",
        "-0.50",
        "1e-8",
        "1.00e+02",
        "0.00001",
        "0.0001",
        "1000000000000000000000",
        "123456789012345678",
        "0.1000000000000000055"
      })
  void a_number_stays_as_it_was_written(String number) throws DocumentException {
    String saved = read(document(number)).toJson().replaceAll("\\s", "");

    assertThat(saved)
        .contains("\"weights\":[[0.5," + number + "]]")
        .contains("\"bias\":[" + number + "]")
        .contains("\"inputs\":[[1," + number + "]]")
        .contains("\"targets\":[[" + number + "]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.50", "1", "5e-1", "0.5"})
  void a_setting_stays_as_it_was_written(String rate) throws DocumentException {
    String document = document("0").replace("\"learningRate\": 0.1", "\"learningRate\": " + rate);

    assertThat(read(document).toJson()).contains("\"learningRate\": " + rate + "\n");
  }

  @Test
  void a_whole_number_may_have_an_exponent() throws DocumentException {
    String document =
        document("0").replace("\"training\": {}", "\"training\": {\"batchSize\": 1E2}");

    assertThat(read(document).toJson()).contains("\"batchSize\": 1E2");
  }

  @Test
  void every_digit_of_a_seed_is_kept() throws DocumentException {
    String document =
        document("0").replace("\"training\": {}", "\"training\": {\"seed\": 9223372036854775807}");

    assertThat(read(document).toJson()).contains("\"seed\": 9223372036854775807");
  }

  @Test
  void a_weight_that_has_changed_is_written_anew_and_the_others_stay() throws DocumentException {
    Document document = read(document("0.40"));
    var trained = document.network().network().layer(1).weights();
    Matrix changed = Matrix.of(new double[][] {{0.25, trained.get(0, 1)}});
    Document saved =
        document.with(
            new org.deltascope.nn.Network(
                2,
                java.util.List.of(
                    new org.deltascope.nn.Layer(
                        changed,
                        document.network().network().layer(1).bias(),
                        document.network().network().layer(1).biasMode(),
                        document.network().network().layer(1).activation()))));

    assertThat(saved.toJson()).contains("[0.25, 0.40]");
  }

  @Test
  void what_is_saved_is_read_as_the_same_document() throws DocumentException {
    Document document = read(document("1E3"));

    assertThat(read(document.toJson())).isEqualTo(document);
  }

  @Test
  void many_numbers_are_kept_as_they_were_written() {
    SplittableRandom random = new SplittableRandom(7);
    String[] texts =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    switch (random.nextInt(4)) {
                      case 0 -> Integer.toString(random.nextInt(-9, 10)).replace("-0", "0");
                      case 1 -> "0." + random.nextInt(10) + "0";
                      case 2 -> Decimals.of(random.nextDouble());
                      default -> random.nextInt(1, 9) + "e" + random.nextInt(-9, 9);
                    })
            .toArray(String[]::new);
    NumberTexts.Recorder recorder = new NumberTexts.Recorder();
    for (String text : texts) {
      recorder.next(Double.parseDouble(text), text.toCharArray(), 0, text.length());
    }
    NumberTexts written = recorder.texts();

    Map<String, String> wrong =
        IntStream.range(0, texts.length)
            .filter(i -> !written.of(i, Double.parseDouble(texts[i])).equals(texts[i]))
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> texts[i], i -> written.of(i, Double.parseDouble(texts[i])), (a, b) -> a));

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void texts_changed_one_by_one_are_those_written_at_once(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] texts = new String[5000];
    java.util.Arrays.fill(texts, "0.5");
    NumberTexts changed = NumberTexts.none();
    for (int change = 0; change < 3000; change++) {
      int index = random.nextInt(texts.length);
      texts[index] = new String[] {"0.40", "1", "0.5", "-3e2", "0.25"}[random.nextInt(5)];
      changed = changed.with(index, Double.parseDouble(texts[index]), texts[index]);
    }
    NumberTexts.Recorder atOnce = new NumberTexts.Recorder();
    for (String text : texts) {
      atOnce.next(Double.parseDouble(text), text);
    }

    assertThat(changed).as("seed %d", seed).isEqualTo(atOnce.texts());
    for (int i = 0; i < texts.length; i++) {
      assertThat(changed.of(i, Double.parseDouble(texts[i])))
          .as("seed %d", seed)
          .isEqualTo(texts[i]);
    }
  }

  @Test
  void a_text_that_is_changed_back_leaves_nothing_behind() {
    NumberTexts changed = NumberTexts.none().with(3000, 0.4, "0.40").with(3000, 0.4, "0.4");

    assertThat(changed).isEqualTo(NumberTexts.none());
  }

  private static Document read(String json) throws DocumentException {
    return DocumentReader.read("test.json", json, Folder.NONE);
  }

  private static String document(String number) {
    return """
    {
      "format": "deltascope", "version": 1,
      "network": {"inputs": 2, "layers": [
        {"units": 1, "activation": "identity", "weights": [[0.5, %1$s]], "bias": [%1$s]}
      ]},
      "loss": "squared-error",
      "optimizer": {"name": "sgd", "learningRate": 0.1},
      "data": {"inputs": [[1, %1$s]], "targets": [[%1$s]]},
      "training": {}
    }
    """
        .formatted(number);
  }
}
