package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit and every rule of the format, each with a document that breaks it. */
class WrongDocumentTest {

  private static final String RIGHT =
      """
      {"format": "deltascope", "version": 1, "title": "t",
       "network": {"inputs": 2, "inputNames": ["p", "q"], "layers": [
         {"units": 3, "activation": "tanh", "initializer": {"name": "uniform", "seed": 1}},
         {"units": 1, "activation": "sigmoid", "weights": [[1, 2, 3]], "bias": [0],
          "biasMode": "per-neuron"}]},
       "loss": "half-squared-error",
       "optimizer": {"name": "adam", "learningRate": 0.5},
       "data": {"inputs": [[1, 2], [3, 4]], "targets": [[0], [1]]},
       "training": {"batchSize": 1, "reduction": "mean", "shuffle": false, "seed": 0}}
      """;

  private static final String ACTIVATIONS =
      "one of identity, sigmoid, tanh, relu, leaky-relu, elu, softplus, step, sign, softmax";
  private static final String LOSSES =
      "one of half-squared-error, squared-error, mean-squared-error, binary-cross-entropy,"
          + " cross-entropy, absolute-error, output";

  private static DocumentException error(String json) {
    return catchThrowableOfType(DocumentException.class, () -> DocumentTest.parse(json));
  }

  /** What is replaced by what, and where what is found in place of what. */
  static Stream<Arguments> wrongMeanings() {
    return Stream.of(
        wrong("\"deltascope\"", "\"other\"", "format", "\"other\"", "\"deltascope\""),
        wrong("\"format\": \"deltascope\", ", "", "format", "nothing", "\"deltascope\""),
        wrong(
            "\"version\": 1",
            "\"version\": 2",
            "version",
            "2",
            "1, the version this program knows"),
        wrong("\"t\"", "7", "title", "7", "a text"),
        wrong("\"inputs\": 2,", "", "network.inputs", "nothing", "the number of inputs"),
        wrong("\"inputs\": 2", "\"inputs\": 0", "network.inputs", "0", "a whole number, 1 or more"),
        wrong(
            "\"inputs\": 2",
            "\"inputs\": 2.5",
            "network.inputs",
            "2.5",
            "a whole number, 1 or more"),
        wrong(
            "\"inputs\": 2",
            "\"inputs\": \"2\"",
            "network.inputs",
            "\"2\"",
            "a whole number, 1 or more"),
        wrong("[\"p\", \"q\"]", "[\"p\"]", "network.inputNames", "1 name", "2 names, one an input"),
        wrong("[\"p\", \"q\"]", "[\"p\", 2]", "network.inputNames[1]", "2", "a text"),
        wrong(
            "\"q\"",
            "\"" + "q".repeat(201) + "\"",
            "network.inputNames[1]",
            "a name of 201 characters",
            "at most 200"),
        wrong(
            "\"t\"",
            "\"" + "t".repeat(1_000_000) + "\"",
            "title",
            "a name of 1,000,000 characters",
            "at most 200"),
        wrong(
            "\"t\",",
            "\"t\", \"lesson\": {\"id\": \"%s\", \"summary\": \"\"},".formatted("i".repeat(201)),
            "lesson.id",
            "a name of 201 characters",
            "at most 200"),
        wrong(
            "\"half-squared-error\"",
            "\"binary-cross-entropy\"",
            "[[0], [1]]",
            "[[0], [1.5]]",
            "data.targets[1][0]",
            "1.5",
            "a target from 0 to 1 for binary-cross-entropy"),
        wrong(
            "\"half-squared-error\"",
            "\"log-loss\"",
            "[[0], [1]]",
            "[[-1e-300], [1]]",
            "data.targets[0][0]",
            "-1e-300",
            "a target from 0 to 1 for binary-cross-entropy"),
        wrong("[\"p\", \"q\"]", "\"p\"", "network.inputNames", "\"p\"", "an array"),
        wrong(
            "\"units\": 3",
            "\"units\": 4097",
            "network.layers[0].units",
            "4097",
            "a whole number from 1 to 4096"),
        wrong(
            "\"units\": 3",
            "\"units\": 1e9",
            "network.layers[0].units",
            "1e9",
            "a whole number from 1 to 4096"),
        wrong(
            "\"units\": 3",
            "\"units\": 0",
            "network.layers[0].units",
            "0",
            "a whole number from 1 to 4096"),
        wrong("\"units\": 3, ", "", "network.layers[0].units", "nothing", "the number of neurons"),
        wrong("\"tanh\"", "\"swish\"", "network.layers[0].activation", "\"swish\"", ACTIVATIONS),
        wrong(
            "\"activation\": \"tanh\", ",
            "",
            "network.layers[0].activation",
            "nothing",
            ACTIVATIONS),
        wrong(
            "\"tanh\"",
            "\"softmax\"",
            "network.layers[0].activation",
            "softmax in a hidden layer",
            "softmax only in the last layer"),
        wrong("\"tanh\"", "null", "network.layers[0].activation", "null", ACTIVATIONS),
        wrong(
            "\"initializer\": {\"name\": \"uniform\", \"seed\": 1}",
            "\"note\": 1",
            "network.layers[0].weights",
            "nothing",
            "weights, or an initializer to draw them"),
        wrong(
            "\"uniform\"",
            "\"normal\"",
            "network.layers[0].initializer.name",
            "\"normal\"",
            "one of xavier-uniform, he-normal, uniform, zeros"),
        wrong(
            "\"name\": \"uniform\", ",
            "",
            "network.layers[0].initializer.name",
            "nothing",
            "one of xavier-uniform, he-normal, uniform, zeros"),
        wrong(
            "\"seed\": 1",
            "\"seed\": 1.5",
            "network.layers[0].initializer.seed",
            "1.5",
            "a whole number of at most 64 bits"),
        wrong(
            "\"seed\": 1",
            "\"seed\": 9223372036854775808",
            "network.layers[0].initializer.seed",
            "9223372036854775808",
            "a whole number of at most 64 bits"),
        wrong(
            "\"seed\": 1",
            "\"low\": 1",
            "network.layers[0].initializer.high",
            "0.5",
            "a number not below low, which is 1.0"),
        wrong("[[1, 2, 3]]", "[[1, 2]]", "network.layers[1].weights[0]", "2 numbers", "3 numbers"),
        wrong(
            "[[1, 2, 3]]",
            "[[1, 2, 3], [4, 5, 6]]",
            "network.layers[1].weights",
            "2 rows",
            "1 row of 3 numbers"),
        wrong(
            "[[1, 2, 3]]",
            "[1, 2, 3]",
            "network.layers[1].weights",
            "an array of numbers",
            "1 row of 3 numbers"),
        wrong(
            "[[1, 2, 3]]",
            "[]",
            "network.layers[1].weights",
            "an empty array",
            "1 row of 3 numbers"),
        wrong("[[1, 2, 3]]", "{}", "network.layers[1].weights", "an object", "1 row of 3 numbers"),
        wrong(
            "[[1, 2, 3]]",
            "[[1, \"2\", 3]]",
            "network.layers[1].weights[0][1]",
            "\"2\"",
            "a number"),
        wrong(
            "[[1, 2, 3]]", "[[1, true, 3]]", "network.layers[1].weights[0][1]", "true", "a number"),
        wrong("[[1, 2], [3, 4]]", "[[1, 2], [3, null]]", "data.inputs[1][1]", "null", "a number"),
        wrong(
            "[[1, 2, 3]]",
            "[[1, NaN, 3]]",
            "network.layers[1].weights[0][1]",
            "NaN",
            "a finite number"),
        wrong(
            "[[1, 2, 3]]",
            "[[1, 2, -Infinity]]",
            "network.layers[1].weights[0][2]",
            "-Infinity",
            "a finite number"),
        wrong(
            "[[1, 2, 3]]",
            "[[1e999, 2, 3]]",
            "network.layers[1].weights[0][0]",
            "1e999",
            "a finite number"),
        wrong(
            "[[1, 2, 3]]",
            "[[1, 2, 3], 4]",
            "network.layers[1].weights[1]",
            "4",
            "an array of numbers"),
        wrong("[0]", "[0, 0]", "network.layers[1].bias", "2 numbers", "1 number, one a neuron"),
        wrong("[0]", "0", "network.layers[1].bias", "0", "1 number, one a neuron"),
        wrong("[0]", "[true]", "network.layers[1].bias[0]", "true", "a number"),
        wrong(
            "\"tanh\",",
            "\"tanh\", \"biasMode\": \"shared\", \"bias\": [1, 1, 2],",
            "network.layers[0].bias[2]",
            "2.0",
            "1.0 as for the first neuron, since the bias is shared"),
        wrong(
            "\"per-neuron\"",
            "\"fixed\"",
            "network.layers[1].biasMode",
            "\"fixed\"",
            "one of per-neuron, shared, frozen, none"),
        wrong("\"half-squared-error\"", "\"hinge\"", "loss", "\"hinge\"", LOSSES),
        wrong("\"loss\": \"half-squared-error\",", "", "loss", "nothing", LOSSES),
        wrong(
            "\"half-squared-error\"",
            "\"cross-entropy\"",
            "loss",
            "cross-entropy upon a last layer of sigmoid",
            "a last layer of softmax"),
        wrong(
            "\"sigmoid\"",
            "\"tanh\"",
            "\"half-squared-error\"",
            "\"binary-cross-entropy\"",
            "loss",
            "binary-cross-entropy upon a last layer of tanh",
            "a last layer of sigmoid"),
        wrong(
            "\"adam\"",
            "\"lbfgs\"",
            "optimizer.name",
            "\"lbfgs\"",
            "one of sgd, momentum, rmsprop, adam"),
        wrong(
            ", \"learningRate\": 0.5",
            "",
            "optimizer.learningRate",
            "nothing",
            "a number, 0 or more"),
        wrong("0.5", "-0.5", "optimizer.learningRate", "-0.5", "a number, 0 or more"),
        wrong("0.5", "1e400", "optimizer.learningRate", "1e400", "a finite number"),
        wrong("0.5", "0.5, \"beta1\": 1", "optimizer.beta1", "1", "a number from 0 on and below 1"),
        wrong(
            "0.5",
            "0.5, \"beta2\": -0.1",
            "optimizer.beta2",
            "-0.1",
            "a number from 0 on and below 1"),
        wrong(
            "0.5", "0.5, \"epsilon\": -1e-8", "optimizer.epsilon", "-1e-8", "a number, 0 or more"),
        wrong(
            "[[1, 2], [3, 4]]",
            "[]",
            "data.inputs",
            "an empty array",
            "samples, an array of 2 numbers each"),
        wrong("[[1, 2], [3, 4]]", "[[1, 2], [3]]", "data.inputs[1]", "1 number", "2 numbers"),
        wrong("[[0], [1]]", "[[0]]", "data.targets", "1 sample", "2 samples, as in inputs"),
        wrong("[[0], [1]]", "[[0], [1, 2]]", "data.targets[1]", "2 numbers", "1 number"),
        wrong(
            ", \"targets\": [[0], [1]]",
            "",
            "data.targets",
            "nothing",
            "samples, an array of 1 number each"),
        wrong(
            "\"data\": {",
            "\"data\": {\"csv\": {\"file\": \"a.csv\"}, ",
            "data",
            "both csv and samples written out",
            "one of them"),
        wrong("\"data\"", "\"dta\"", "data", "nothing", "samples"),
        wrong(
            "\"batchSize\": 1",
            "\"batchSize\": -1",
            "training.batchSize",
            "-1",
            "a whole number, 0 for the whole data set"),
        wrong(
            "\"batchSize\": 1",
            "\"batchSize\": 1.5",
            "training.batchSize",
            "1.5",
            "a whole number, 0 for the whole data set"),
        wrong("\"mean\"", "\"max\"", "training.reduction", "\"max\"", "one of mean, sum"),
        wrong("false", "0", "training.shuffle", "0", "true or false"),
        wrong("\"seed\": 0", "\"seed\": \"x\"", "training.seed", "\"x\"", "a whole number"),
        wrong(
            "\"t\",",
            "\"t\", \"lesson\": {\"id\": \"x\"},",
            "lesson.summary",
            "nothing",
            "one line"),
        wrong("\"t\",", "\"t\", \"lesson\": 1,", "lesson", "1", "an object"),
        wrong(
            "\"units\": 3",
            "\"units\": 3, \"units\": 3",
            "network.layers[0].units",
            "the key twice",
            "it once"),
        wrong(
            "\"t\",",
            "\"t\", \"x\": {\"a b\": 1, \"a b\": 2},",
            "x[\"a b\"]",
            "the key twice",
            "it once"),
        wrong("\"t\",", "\"t\", \"x\": [1, {\"y\": NaN}],", "x[1].y", "NaN", "a finite number"));
  }

  private static Arguments wrong(
      String from, String to, String where, String found, String expected) {
    return wrong(from, to, "", "", where, found, expected);
  }

  private static Arguments wrong(
      String from,
      String to,
      String from2,
      String to2,
      String where,
      String found,
      String expected) {
    assertThat(RIGHT).contains(from).contains(from2);
    String first = RIGHT.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    return Arguments.of(
        from2.isEmpty() ? first : first.replace(from2, to2), where, found, expected);
  }

  @ParameterizedTest(name = "{1}: found {2}, expected {3}")
  @MethodSource("wrongMeanings")
  void what_makes_no_sense_is_named_by_its_key(
      String json, String where, String found, String expected) {
    DocumentException error = error(json);
    assertThat(error).as(json).isNotNull();
    assertThat(error)
        .hasMessage("test.json: %s: found %s, expected %s".formatted(where, found, expected));
    assertThat(error.file()).isEqualTo("test.json");
    assertThat(error.where()).isEqualTo(where);
    assertThat(error.found()).isEqualTo(found);
    assertThat(error.expected()).isEqualTo(expected);
  }

  @Test
  void the_document_that_the_others_are_made_from_is_right() throws DocumentException {
    assertThat(DocumentTest.parse(RIGHT).title()).isEqualTo("t");
  }

  static Stream<Arguments> wrongSyntax() {
    return Stream.of(
        Arguments.of("{\"a\": }", "line 1, column 7: found \"}\", expected a value"),
        Arguments.of(
            "{\n  a: 1}",
            "line 2, column 3: found \"a\", expected double-quote to start property name"),
        Arguments.of(
            "{\"a\": 1", "line 1, column 8: found the end of the file, expected a closing }"),
        Arguments.of(
            "{\"a\": [1", "line 1, column 9: found the end of the file, expected a closing ]"),
        Arguments.of(
            "{\"a\": \"b", "line 1, column 9: found the end of the file, expected a closing quote"),
        Arguments.of(
            "{\"a\": [{\"b\": 2",
            "line 1, column 15: found the end of the file, expected a closing }"),
        Arguments.of(
            "{\"a\": +1}", "line 1, column 7: found \"+\", expected a number without a plus sign"),
        Arguments.of(
            "{\"a\": 5.}",
            "line 1, column 9: found \"}\", expected a digit after the decimal point"),
        Arguments.of(
            "{\"a\": 1e}", "line 1, column 9: found \"}\", expected a digit of the exponent"),
        Arguments.of(
            "{\"a\": 01}",
            "line 1, column 7: found \"01\", expected a number without leading zeros"),
        Arguments.of("{\"a\": 0x1}", "line 1, column 8: found \"x\", expected a decimal number"),
        Arguments.of(
            "{\"a\": \"b\tc\"}",
            "line 1, column 9: found the character with code 9 in a string, expected it as \\u0009"),
        Arguments.of(
            "{\"a\": \"b\\qc\"}",
            "line 1, column 10: found \"\\q\", "
                + "expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000"),
        Arguments.of("{}]", "line 1, column 3: found \"]\", expected nothing more"),
        Arguments.of("{\"a\": [1}", "line 1, column 9: found \"}\", expected a closing ]"),
        Arguments.of("{\"a\": 1]", "line 1, column 8: found \"]\", expected a closing }"),
        Arguments.of(
            "// a\n{}",
            "line 1, column 1: found \"/\", expected valid JSON, which has no comments"),
        Arguments.of("{\"a\": nul}", "line 1, column 7: found \"nul\", expected a JSON value"),
        Arguments.of("{\"a\": 1} x", "line 1, column 10: found \"x\", expected a JSON value"),
        Arguments.of(
            "{\"a\": 1} {}", "line 1, column 10: found more after the end, expected nothing more"),
        Arguments.of("{\"a\": [1,\n]}", "line 2, column 1: found \"]\", expected a valid value"),
        Arguments.of(
            "{\"a\": [1 2]}",
            "line 1, column 10: found \"2\", expected comma to separate Array entries"),
        Arguments.of(
            "{\"a\" 1}",
            "line 1, column 6: found \"1\", expected a colon to separate property name and value"),
        Arguments.of("", "found an empty file, expected a JSON object"),
        Arguments.of(" \n", "found an empty file, expected a JSON object"),
        Arguments.of("[1]", "found an array, expected a JSON object"),
        Arguments.of("7", "found 7, expected a JSON object"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrongSyntax")
  void what_is_not_json_is_named_by_line_and_column(String json, String message) {
    assertThat(error(json)).hasMessage("test.json: " + message);
  }

  @Test
  void a_message_is_one_line_whatever_the_document_says() {
    DocumentException error =
        error(RIGHT.replace("\"tanh\"", "\"a\\nb\\u2028" + "c".repeat(100) + "\""));
    assertThat(error.getMessage().lines()).hasSize(1);
    assertThat(error.found())
        .startsWith("\"a\\u000ab\\u2028ccc")
        .endsWith("ccc…\"")
        .hasSizeLessThan(90);
  }

  @Test
  void nesting_goes_to_32_and_no_further() throws DocumentException {
    assertThat(DocumentTest.parse(nested(31)).extras().json()).containsKey("x");
    assertThat(error(nested(32)))
        .hasMessage(
            "test.json: x%s: found arrays and objects nested more than 32 deep, expected at most 32"
                .formatted("[0]".repeat(31)));
    assertThat(error(RIGHT.replace("[0]", "[".repeat(40))).getMessage())
        .contains("network.layers[1].bias");
  }

  private static String nested(int arrays) {
    return RIGHT.replace(
        "\"t\",", "\"t\", \"x\": %s%s,".formatted("[".repeat(arrays), "]".repeat(arrays)));
  }

  @Test
  void a_name_has_up_to_200_characters_however_they_are_encoded() throws DocumentException {
    String longest = "\uD835\uDEFF".repeat(200); // 400 UTF-16 units

    assertThat(DocumentTest.parse(RIGHT.replace("\"q\"", "\"" + longest + "\"")).inputNames())
        .containsExactly("p", longest);
  }

  @Test
  void names_are_counted_while_they_are_read() {
    String many = "[\"p\"" + ",\"\"".repeat(Limits.WEIGHTS) + "]";

    assertThat(error(RIGHT.replace("[\"p\", \"q\"]", many)))
        .hasMessage(
            "test.json: network.inputNames: found more than 4,000,000 names, expected at most"
                + " 4,000,000");
  }

  @Test
  void layers_go_to_64_and_no_further() throws DocumentException {
    assertThat(DocumentTest.parse(layers(64)).experiment().network().depth()).isEqualTo(64);
    assertThat(error(layers(65)))
        .hasMessage("test.json: network.layers: found more than 64 layers, expected at most 64");
  }

  private static String layers(int count) {
    String layer =
        "{\"units\": 1, \"activation\": \"tanh\", \"initializer\": {\"name\": \"zeros\"}}";
    return RIGHT.replaceFirst(
        "(?s)\"layers\": \\[.*?]},\n \"loss\"",
        "\"layers\": [" + (layer + ",").repeat(count - 1) + layer + "]},\n \"loss\"");
  }

  @Test
  void weights_are_counted_before_they_are_drawn() throws DocumentException {
    String wide =
        RIGHT
            .replace("\"units\": 3", "\"units\": 4096")
            .replace("\"weights\": [[1, 2, 3]]", "\"initializer\": {\"name\": \"zeros\"}");
    assertThat(DocumentTest.parse(wide).experiment().network().weightCount()).isEqualTo(3 * 4096);
    String wider =
        wide.replace("\"units\": 1,", "\"units\": 976,")
            .replace("[[0], [1]]", "[]")
            .replace("\"bias\": [0],", "");
    assertThat(error(wider))
        .hasMessage(
            "test.json: network.layers[1]: found 4,005,888 weights up to this layer, expected at"
                + " most 4,000,000 in all layers");
    assertThat(
            error(
                RIGHT
                    .replace("\"inputs\": 2,", "\"inputs\": 2147483647,")
                    .replace("[\"p\", \"q\"]", "[]")))
        .hasMessageContaining("network.inputNames");
    assertThat(
            error(
                RIGHT.replace(
                    "\"inputs\": 2, \"inputNames\": [\"p\", \"q\"],", "\"inputs\": 2147483647,")))
        .hasMessageContaining("network.layers[0]: found 6,442,450,941 weights up to this layer");
  }

  @Test
  void weights_are_counted_while_they_are_read() {
    String many = "[[" + "0,".repeat(Limits.WEIGHTS) + "0]]";
    assertThat(error(RIGHT.replace("[[1, 2, 3]]", many)))
        .hasMessage(
            "test.json: network.layers[1].weights[0]: found more than 4,000,000 weights in all"
                + " layers, expected at most 4,000,000");
  }

  @Test
  void data_values_are_counted_over_inputs_and_targets() {
    String inputs = "[[0" + ",0".repeat(Limits.DATA_VALUES - 1) + "]]";
    assertThat(error(RIGHT.replace("[[1, 2], [3, 4]]", inputs)))
        .hasMessage(
            "test.json: data.targets[0]: found more than 10,000,000 data values, expected at most"
                + " 10,000,000");
  }
}
