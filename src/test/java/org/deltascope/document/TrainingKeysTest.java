package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TestShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys {@code training.stop}, {@code data.test}, {@code view} and {@code exercise}. */
class TrainingKeysTest {
  private static final String ALL =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 1, "layers": [{"units": 1, "activation": "identity", "weights": [[1]]}]},
       "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 1},
       "data": {"inputs": [[1], [2], [3]], "targets": [[1], [2], [3]],
         "test": {"share": 0.40, "seed": 9}},
       "training": {"stop": {"epochs": 7, "lossBelow": 1e-3, "gradientBelow": 0.5, "noBetterFor": 2}},
       "view": {"convention": {"vectors": "row", "error": "target-minus-output", "bias": "input"},
         "notation": "textbook", "digits": 6, "scenes": [{"at": "0:L:1", "note": "here"}]},
       "exercise": {"blanks": ["delta[1]"], "mustShow": "the chain", "mistake": "sign"}}
      """;

  @Test
  void all_are_known_and_read() throws DocumentException {
    Document document = DocumentTest.parse(ALL);

    assertThat(Notices.of(document)).isEmpty();
    assertThat(document.training().stop())
        .isEqualTo(
            new StopRule(
                OptionalInt.of(7),
                OptionalDouble.of(1e-3),
                OptionalDouble.of(0.5),
                OptionalInt.of(2)));
    assertThat(document.data().dataset().test()).isEqualTo(new TestShare(0.4, 9));
    assertThat(document.experiment().schedule().samples()).isEqualTo(2);
  }

  @Test
  void all_are_written_as_they_were() throws DocumentException {
    Document document = DocumentTest.parse(ALL);
    String json = document.toJson();

    assertThat(json)
        .contains("\"share\": 0.40", "\"lossBelow\": 1e-3", "\"epochs\": 7,")
        .contains("\"vectors\": \"row\"", "\"mustShow\": \"the chain\"", "{\"at\": \"0:L:1\"");
    assertThat(DocumentTest.parse(json)).isEqualTo(document);
    assertThat(DocumentTest.parse(json).toJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "share": 0.40      | "share": 1         | data.test.share | 1 | a number from 0 on and below 1
          "share": 0.40      | "part": 1          | data.test.share | nothing | a number from 0 on and below 1
          "seed": 9          | "seed": 0.5        | data.test.seed | 0.5 | a whole number of at most 64 bits
          "epochs": 7        | "epochs": 0        | training.stop.epochs | 0 | a whole number, 1 or more
          "noBetterFor": 2   | "noBetterFor": "2" | training.stop.noBetterFor | "2" | a whole number, 1 or more
          "gradientBelow": 0.5 | "gradientBelow": -1 | training.stop.gradientBelow | -1 | a number, 0 or more
          "vectors": "row"   | "vectors": "rows"  | view.convention.vectors | "rows" | one of column, row
          "bias": "input"    | "bias": 1          | view.convention.bias | 1 | one of separate, input
          "digits": 6        | "digits": 99       | view.digits | 99 | a whole number from 2 to 17
          "textbook"         | "mine"             | view.notation | "mine" | one of numbered, indexed, textbook, layers, net-output
          ["delta[1]"]       | "delta[1]"         | exercise.blanks | "delta[1]" | an array
          "the chain"        | 5                  | exercise.mustShow | 5 | a text
          """)
  void what_is_wrong_is_named_by_its_key(
      String from, String to, String key, String found, String expected) {
    assertThatThrownBy(() -> DocumentTest.parse(ALL.replace(from, to)))
        .hasMessageEndingWith("%s: found %s, expected %s".formatted(key, found, expected));
  }

  @Test
  void a_document_ends_in_one_suffix_now() {
    assertThat(Document.EXTENSION).isEqualTo(".deltascope");
  }
}
