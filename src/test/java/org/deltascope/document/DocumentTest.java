package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.deltascope.document.file.Folder;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class DocumentTest {

  /** The smallest document: everything that has a default is left out. */
  public static final String SMALL =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 2, "layers": [
         {"units": 1, "activation": "tanh", "weights": [[0.5, -0.25]]}]},
       "loss": "squared-error",
       "optimizer": {"name": "sgd", "learningRate": 0.1},
       "data": {"inputs": [[1, 2], [3, 4]], "targets": [[0], [1]]}}
      """;

  @TempDir private Path folder;

  public static Document parse(String json) throws DocumentException {
    return DocumentReader.read("test.json", json, Folder.NONE);
  }

  @Test
  void what_is_left_out_has_the_default_of_the_format() throws DocumentException {
    Document document = parse(SMALL);
    assertThat(document.title()).isEmpty();
    assertThat(document.inputNames()).isEmpty();
    assertThat(document.lesson()).isEmpty();
    assertThat(document.experiment().training()).isEqualTo(Training.plain());
    assertThat(document.experiment().network().layer(1).biasMode()).isEqualTo(BiasMode.PER_NEURON);
    assertThat(document.experiment().network().layer(1).bias().get(0, 0)).isZero();
  }

  @Test
  void what_is_given_is_read() throws DocumentException {
    Document document = parse(SMALL);
    assertThat(document.experiment().loss()).isEqualTo(Loss.SQUARED_ERROR);
    assertThat(document.experiment().network().layer(1).activation()).isEqualTo(Elementwise.TANH);
    assertThat(document.experiment().network().layer(1).weights().toRow(0))
        .containsExactly(0.5, -0.25);
    assertThat(document.experiment().data().inputs().toRow(1)).containsExactly(3, 4);
  }

  @Test
  void optimizers_have_the_defaults_of_the_format() throws DocumentException {
    assertThat(optimizer("\"momentum\"")).isEqualTo(new Optimizer.Momentum(0.1, 0.9));
    assertThat(optimizer("\"rmsprop\"")).isEqualTo(new Optimizer.RmsProp(0.1, 0.99, 1e-8));
    assertThat(optimizer("\"adam\"")).isEqualTo(new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8));
  }

  private static Optimizer optimizer(String name) throws DocumentException {
    return parse(SMALL.replace("\"sgd\"", name)).experiment().optimizer();
  }

  @Test
  void epsilon_may_be_0() throws DocumentException {
    assertThat(optimizer("\"adam\", \"epsilon\": 0"))
        .isEqualTo(new Optimizer.Adam(0.1, 0.9, 0.999, 0));
    assertThat(optimizer("\"rmsprop\", \"epsilon\": 0"))
        .isEqualTo(new Optimizer.RmsProp(0.1, 0.99, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "tanh, linear, identity",
    "tanh, logistic, sigmoid",
    "squared-error, mse, mean-squared-error"
  })
  void what_others_call_otherwise_is_read(String from, String to, String same)
      throws DocumentException {
    Document document = parse(SMALL.replace(from, to));

    assertThat(document).isEqualTo(parse(SMALL.replace(from, same)));
    assertThat(document.toJson()).contains("\"" + same + "\"");
  }

  @Test
  void log_loss_is_binary_cross_entropy() throws DocumentException {
    String json = SMALL.replace("tanh", "logistic").replace("squared-error", "log-loss");

    assertThat(parse(json).experiment().loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
  }

  @Test
  void weights_that_are_not_given_are_drawn() throws DocumentException {
    assertThat(drawn("{\"name\": \"uniform\"}"))
        .isEqualTo(new Initializer.Uniform(-0.5, 0.5, 0).draw(1, 2));
    assertThat(drawn("{\"name\": \"xavier-uniform\", \"seed\": 7}"))
        .isEqualTo(new Initializer.XavierUniform(7).draw(1, 2));
    assertThat(drawn("{\"seed\": -3, \"name\": \"he-normal\"}"))
        .isEqualTo(new Initializer.HeNormal(-3).draw(1, 2));
  }

  private static org.deltascope.matrix.Matrix drawn(String initializer) throws DocumentException {
    return parse(SMALL.replace("\"weights\": [[0.5, -0.25]]", "\"initializer\": " + initializer))
        .experiment()
        .network()
        .layer(1)
        .weights();
  }

  @Test
  void given_weights_win_over_an_initializer() throws DocumentException {
    String both =
        SMALL.replace("\"weights\"", "\"initializer\": {\"name\": \"zeros\"}, \"weights\"");
    assertThat(parse(both).experiment().network().layer(1).weights().toRow(0))
        .containsExactly(0.5, -0.25);
    assertThat(parse(parse(both).toJson())).isEqualTo(parse(both));
  }

  @Test
  void a_written_document_reads_back_equal_and_writes_the_same_bytes() throws DocumentException {
    for (String id : Lessons.ids()) {
      Document lesson = DocumentInliner.in(Folder.NONE, Lessons.open(id));
      String json = lesson.toJson();
      assertThat(parse(json)).as(id).isEqualTo(lesson);
      assertThat(parse(json).toJson()).as(id).isEqualTo(json);
    }
  }

  @Test
  void unknown_keys_are_written_back_unchanged_at_every_level() throws DocumentException {
    String json =
        """
        {"format": "deltascope", "version": 1, "z": {"b": [1.50, 1e300, {"é": null}], "a": -0},
         "network": {"inputs": 1, "color": "red", "layers": [
           {"units": 1, "activation": "identity", "note": [[1,2],[3]], "initializer":
             {"name": "zeros", "seed": 12345678901234567890, "low": 1}}]},
         "loss": "squared-error", "a": true,
         "optimizer": {"name": "sgd", "learningRate": 1, "nesterov": false, "momentum": "none"},
         "data": {"inputs": [[1]], "targets": [[1]], "units": "cm"},
         "training": {"epochs": 1.0}}
        """;
    Document document = parse(json);
    String written = document.toJson();
    assertThat(written)
        .contains("\"z\": {\"b\": [1.50, 1e300, {\"é\": null}], \"a\": -0}")
        .contains("\"color\": \"red\"")
        .contains("\"note\": [[1,2],[3]]")
        .contains("\"seed\": 12345678901234567890")
        .contains("\"low\": 1")
        .contains("\"nesterov\": false")
        .contains("\"momentum\": \"none\"")
        .contains("\"units\": \"cm\"")
        .contains("\"epochs\": 1.0");
    assertThat(written.indexOf("\"z\"")).isLessThan(written.indexOf("\"a\": true"));
    assertThat(parse(written)).isEqualTo(document);
    assertThat(parse(written).toJson()).isEqualTo(written);
  }

  @Test
  void a_bias_beside_the_mode_none_is_kept_and_has_no_effect() throws DocumentException {
    Document document =
        parse(SMALL.replace("\"weights\"", "\"biasMode\": \"none\", \"bias\": [3], \"weights\""));
    assertThat(document.experiment().network().layer(1).bias().get(0, 0)).isZero();
    assertThat(document.toJson()).contains("\"bias\": [3]");
  }

  @Test
  void a_saved_document_opens_equal() throws Exception {
    Path file = folder.resolve("small.deltascope.json");
    parse(SMALL).save(file);
    assertThat(Document.open(file)).isEqualTo(parse(SMALL));
  }

  @Test
  void a_lesson_saved_elsewhere_takes_its_text_with_it() throws Exception {
    Path file = folder.resolve("copy.json");
    Document lesson = Lessons.open("xor");
    lesson.save(file);
    assertThat(Document.open(file).lesson().orElseThrow().text())
        .isEqualTo(lesson.lesson().orElseThrow().text());
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("copy.json"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_number_of_any_length_is_read_and_an_unknown_one_kept() throws Exception {
    String digits = "1" + "0".repeat(200) + "." + "3".repeat(5_000);
    Document document = parse(SMALL.replaceFirst("\\{", "{\"mine\": %s,".formatted(digits)));

    assertThat(document.toJson()).contains("\"mine\": " + digits);
  }

  @Test
  void half_a_character_in_a_title_survives_saving() throws Exception {
    Document document = parse(SMALL.replaceFirst("\\{", "{\"title\": \"\\\\ud800x\","));

    assertThat(parse(document.toJson())).isEqualTo(document);
    assertThat(document.toJson()).contains("\\ud800x");
  }
}
