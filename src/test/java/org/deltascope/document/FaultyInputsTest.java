package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.deltascope.document.lesson.LessonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents with which the program was once broken. */
class FaultyInputsTest {

  @TempDir private Path folder;

  private static Path file(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(FaultyInputsTest.class.getResource("/faults/" + name)).toURI());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name-3000         | network.inputNames[0]: found a name of 3,000 characters, expected at most 200
          lesson-quote-1000 | lesson.text: found Markdown nested more than 32 deep, expected at most 32
          onehot_empty      | data.csv: "onehot_empty.csv" line 2: found "", expected a class, a name or a finite number, in column 3
          onehot_nan        | data.csv: "onehot_nan.csv" line 2: found "NaN", expected a class, a name or a finite number, in column 3
          onehot_mixed      | data.csv.targets: found 2 classes, expected 3, one for each output of the network
          """)
  void they_are_refused_with_what_is_wrong_with_them(String name, String message) throws Exception {
    Path file = file(name + ".json");
    assertThatThrownBy(() -> Document.open(file)).hasMessage(file + ": " + message);
  }

  @Test
  void a_table_with_semicolons_is_read() throws Exception {
    assertThat(Document.open(file("semicolon.json")).experiment().data().inputs().toRow(0))
        .containsExactly(0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-key-data.inputs, data.inputs",
    "unknown-key-data.targets, data.targets",
    "unknown-key-layers-bias, network.layers[].bias",
    "unknown-key-network.layers, network.layers"
  })
  void a_key_that_looks_like_a_path_is_an_unknown_key(String name, String key) throws Exception {
    Document document = Document.open(file(name + ".json"));

    assertThat(document.extras().json()).containsOnlyKeys(key);
    assertThat(document.toJson()).contains("\"%s\": [".formatted(key));
    assertThat(Notices.of(document)).containsExactly("[\"%s\"]: unknown key, kept".formatted(key));
  }

  @Test
  void an_empty_key_is_an_unknown_key() throws Exception {
    String json = "{\"\": {\"network\": {\"layers\": 7}, \"data\": {\"inputs\": [\"a\"]}}, ";
    Document document = DocumentTest.parse(DocumentTest.SMALL.replaceFirst("\\{", json));

    assertThat(document.extras().json()).containsOnlyKeys("");
  }

  @Test
  void a_lesson_text_is_saved_letter_for_letter() throws Exception {
    Document document = Document.open(file("lesson-text-changes.json"));
    document.save(folder.resolve("a.json"));

    assertThat(Document.open(folder.resolve("a.json"))).isEqualTo(document);
    assertThat(Files.readString(folder.resolve("a.json")))
        .contains("\"text\": \"    code block\\n    second line\\n\\n## \\tz[1]: t\\n\\nbody\"");
    LessonText text = document.lesson().orElseThrow().text();
    assertThat(text.introduction()).isEqualTo("    code block\n    second line");
    assertThat(text.at("z[1]", 0).orElseThrow().title()).isEqualTo("t");
  }
}
