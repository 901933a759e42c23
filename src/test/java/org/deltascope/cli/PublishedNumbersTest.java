package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published worked examples, recomputed in float64 by an automatic differentiation library that
 * shares no code with this one. Each goes the whole way: a document, the command line, JSON lines.
 */
class PublishedNumbersTest {

  private static final double TIGHT = 1e-12;

  @TempDir private Path folder;

  private List<JsonNode> trace(String document, String... options) throws Exception {
    String name = document;
    if (document.startsWith("{")) {
      Path file = folder.resolve("example.json");
      Files.writeString(file, document);
      name = file.toString();
    }
    List<String> args = new ArrayList<>(List.of("trace", name));
    args.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out().lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static void assertNumbers(JsonNode array, double relative, double... expected) {
    List<Double> actual = new ArrayList<>();
    flatten(array, actual);
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(actual.get(i) - expected[i]) / Math.abs(expected[i]))
          .as("number %d is %s, published as %s", i, actual.get(i), expected[i])
          .isLessThanOrEqualTo(relative);
    }
  }

  private static void flatten(JsonNode node, List<Double> into) {
    if (node.isArray()) {
      node.forEach(item -> flatten(item, into));
    } else {
      into.add(node.doubleValue());
    }
  }

  @Test
  void two_two_two_in_one_update() throws Exception {
    JsonNode line = trace("lesson:two-two-two").getFirst();
    JsonNode hidden = line.at("/layers/0");
    JsonNode output = line.at("/layers/1");
    assertNumbers(line.get("loss"), TIGHT, 0.2983711087600027);
    assertNumbers(hidden.get("a"), TIGHT, 0.5932699921071872, 0.596884378259767);
    assertNumbers(output.get("a"), TIGHT, 0.7513650695523157, 0.7729284653214625);
    assertNumbers(output.get("delta"), TIGHT, 0.13849856162855695, -0.03809823651655623);
    assertNumbers(hidden.get("delta"), TIGHT, 0.008771354689486933, 0.009954254705217198);
    assertNumbers(
        output.get("weightGradient"),
        TIGHT,
        0.08216704056423077,
        0.08266762784753325,
        -0.022602540477475067,
        -0.02274024221597822);
    assertNumbers(
        hidden.get("weightGradient"),
        TIGHT,
        0.0004385677344743467,
        0.0008771354689486934,
        0.0004977127352608599,
        0.0009954254705217198);
    assertNumbers(
        hidden.get("weightsAfter"),
        TIGHT,
        0.1497807161327628,
        0.19956143226552567,
        0.24975114363236958,
        0.29950228726473915);
    assertNumbers(
        output.get("weightsAfter"),
        TIGHT,
        0.35891647971788465,
        0.4086661860762334,
        0.5113012702387375,
        0.5613701211079891);
  }

  @ParameterizedTest
  @CsvSource({
    "frozen, 0.29102777369359933",
    "per-neuron, 0.28047144679143016",
    "shared, 0.2857508866992965"
  })
  void the_next_loss_depends_on_what_is_done_with_the_biases(String mode, double expected)
      throws Exception {
    String other =
        Document.of("other", Lessons.open("two-two-two").experiment())
            .toJson()
            .replace("\"frozen\"", "\"" + mode + "\"");
    assertNumbers(trace(other, "--updates", "2").get(1).get("loss"), TIGHT, expected);
  }

  @Test
  void two_two_two_after_ten_thousand_updates() throws Exception {
    JsonNode line = trace("lesson:two-two-two", "--from", "10000").getFirst();
    assertThat(line.get("update").longValue()).isEqualTo(10_000);
    assertNumbers(line.at("/layers/1/a"), 7e-9, 0.0159136204, 0.9840642735); // as far as printed
  }

  @Test
  void two_two_one_without_biases_and_with_cross_entropy() throws Exception {
    JsonNode line =
        trace(
                """
                {"format": "deltascope", "version": 1,
                 "network": {"inputs": 2, "layers": [
                   {"units": 2, "activation": "sigmoid", "weights": [[0.1, 0.2], [0.3, 0.4]],
                    "biasMode": "none"},
                   {"units": 1, "activation": "sigmoid", "weights": [[0.5, 0.6]],
                    "biasMode": "none"}]},
                 "loss": "binary-cross-entropy",
                 "optimizer": {"name": "sgd", "learningRate": 0.1},
                 "data": {"inputs": [[1, 0]], "targets": [[1]]}}
                """)
            .getFirst();
    assertNumbers(line.at("/layers/0/a"), TIGHT, 0.52497918747894, 0.574442516811659);
    assertNumbers(line.at("/layers/1/a"), TIGHT, 0.6472915699946178);
    assertNumbers(line.get("loss"), TIGHT, 0.43495843685146063);
    assertNumbers(line.at("/layers/1/delta"), TIGHT, -0.3527084300053822);
    assertNumbers(
        line.at("/layers/1/weightGradient"), TIGHT, -0.18516458500119815, -0.20261071823298063);
    assertNumbers(line.at("/layers/0/delta"), TIGHT, -0.04397851580869701, -0.051733504390925604);
    assertThat(line.at("/layers/0/biasGradient").toString()).isEqualTo("[0.0,0.0]");
  }

  /**
   * The circuit's output is its loss: ∂L/∂y = 1, as with half the squared error and a target that
   * is 1 below the output. A layer that passes x on unchanged has ∂L/∂x as its δ.
   */
  @Test
  void one_neuron_as_a_circuit() throws Exception {
    double y = 1 / (1 + Math.exp(-1));
    JsonNode line =
        trace(
                """
                {"format": "deltascope", "version": 1,
                 "network": {"inputs": 2, "layers": [
                   {"units": 2, "activation": "identity", "weights": [[1, 0], [0, 1]],
                    "biasMode": "none"},
                   {"units": 1, "activation": "sigmoid", "weights": [[2, -3]], "bias": [-3]}]},
                 "loss": "half-squared-error",
                 "optimizer": {"name": "sgd", "learningRate": 0.1},
                 "data": {"inputs": [[-1, -2]], "targets": [[%s]]}}
                """
                    .formatted(y - 1))
            .getFirst();
    assertNumbers(line.at("/layers/1/a"), 1e-10, 0.7310585786);
    assertNumbers(line.at("/layers/0/delta"), 1e-9, .3932238665, -.5898357997);
    assertNumbers(line.at("/layers/1/weightGradient"), 1e-9, -.1966119332, -.3932238665);
    assertNumbers(line.at("/layers/1/biasGradient"), 1e-9, .1966119332);
  }

  @Test
  void three_five_three_with_five_samples() throws Exception {
    JsonNode line =
        trace(
                """
                {"format": "deltascope", "version": 1,
                 "network": {"inputs": 3, "layers": [
                   {"units": 5, "activation": "sigmoid", "weights": %s, "bias": %s},
                   {"units": 3, "activation": "sigmoid", "weights": %s, "bias": %s}]},
                 "loss": "binary-cross-entropy",
                 "optimizer": {"name": "sgd", "learningRate": 0.1},
                 "data": {"inputs": %s,
                   "targets": [[0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]},
                 "training": {"batchSize": 0, "reduction": "mean"}}
                """
                    .formatted(
                        sines(5, 1, 4),
                        sines(5, 0, 1).replaceAll("\\[(-?[0-9.E-]+)]", "$1"),
                        sines(3, 1, 6),
                        sines(3, 0, 1).replaceAll("\\[(-?[0-9.E-]+)]", "$1"),
                        sines(5, 0, 3)))
            .getFirst();
    assertNumbers(line.get("loss"), TIGHT, 2.100950569902465);
    JsonNode bias = line.at("/layers/0/biasGradient");
    assertNumbers(bias.get(0), 1e-9, -0.009278252358);
    assertNumbers(bias.get(1), 1e-9, 0.008899119596);
    assertNumbers(bias.get(2), 1e-9, -0.008360107617);
  }

  /**
   * Columns {@code from} to {@code to} − 1 of the matrix sin(1)/10, sin(2)/10, … down each column.
   */
  private static String sines(int rows, int from, int to) {
    return IntStream.range(0, rows)
        .mapToObj(
            i ->
                IntStream.range(from, to)
                    .mapToObj(j -> Double.toString(Math.sin(j * rows + i + 1) / 10))
                    .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Test
  void a_scalar_chain() throws Exception {
    List<JsonNode> lines =
        trace(
            """
            {"format": "deltascope", "version": 1,
             "network": {"inputs": 1, "layers": [
               {"units": 1, "activation": "identity", "weights": [[3]], "bias": [1]}]},
             "loss": "squared-error",
             "optimizer": {"name": "sgd", "learningRate": 0.05},
             "data": {"inputs": [[2]], "targets": [[9]]}}
            """,
            "--updates",
            "2");
    JsonNode layer = lines.getFirst().at("/layers/0");
    assertNumbers(layer.get("a"), TIGHT, 7);
    assertNumbers(lines.getFirst().get("loss"), TIGHT, 4);
    assertNumbers(layer.get("weightGradient"), TIGHT, -8);
    assertNumbers(layer.get("biasGradient"), TIGHT, -4);
    assertNumbers(layer.get("weightsAfter"), TIGHT, 3.4);
    assertNumbers(layer.get("biasAfter"), TIGHT, 1.2);
    assertNumbers(lines.get(1).get("loss"), TIGHT, 1);
  }
}
