package org.deltascope.script.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.script.Language;
import org.deltascope.script.PythonSource;
import org.deltascope.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document calls things is text in a script and never code. */
class PythonCommentTest {
  private static final String OVERRIDE = new String(Character.toChars(0x202E));

  private static String script(String title, String inputName, Language language) {
    Experiment experiment = RandomExperiments.of(3);
    Document plain = Document.of(title, experiment);
    NetworkPart network = plain.network();
    List<String> names = Collections.nCopies(experiment.network().inputs(), inputName);
    return new Script(
            new Document(
                title,
                plain.lesson(),
                new NetworkPart(network.inputs(), names, network.layers(), network.extras()),
                plain.loss(),
                plain.optimizer(),
                plain.data(),
                plain.training(),
                plain.extras()),
            language,
            2)
        .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\input{x}",
        "%_&#$ %d %s {x}",
        "<script>alert(1)</script>",
        "‹δ›",
        "\"\"\" + '''",
        "ends with a backslash \\",
        "شبكة عصبية",
        "רשת נוירונים",
        "神经网络 🧠",
        "# coding: utf-7",
        "-*- coding: latin-1 -*-"
      })
  void a_text_of_one_line_comes_out_as_it_is_and_changes_no_code(String text) {
    for (Language language : Language.values()) {
      String script = script(text, text, language);
      assertThat(script)
          .contains("# The document: " + text + "\n", "# Names of the inputs: " + text);
      assertThat(PythonSource.of(script)).isEqualTo(PythonSource.of(script("", "x", language)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nimport os",
        "a\rimport os",
        "a\r\n    import os",
        "a\u000Bimport os",
        "a\fimport os",
        "a\u0085import os",
        "a\u2028import os",
        "a\0import os",
        "\n\n",
        "a\ud800"
      })
  void what_would_end_a_line_or_a_file_changes_no_code(String text) {
    for (Language language : Language.values()) {
      String script = script(text, text, language);
      assertThat(PythonSource.of(script)).isEqualTo(PythonSource.of(script("", "x", language)));
      assertThat(script.chars())
          .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x2028));
      assertThat(script.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_title_of_two_lines_is_a_comment_of_two_lines(Language language) {
    assertThat(script("one\ntwo", "x", language))
        .contains("# The document: one\n#               two\n");
  }

  @Test
  void what_turns_the_direction_of_the_text_beside_it_is_shown_by_its_number() {
    assertThat(script("a" + OVERRIDE + "b", "x", Language.NUMPY))
        .contains("# The document: a\\u202eb\n");
  }

  @Test
  void the_lines_in_which_python_looks_for_an_encoding_are_the_programs_own() {
    assertThat(script("coding: utf-7", "coding: utf-7", Language.NUMPY).lines().limit(5))
        .noneMatch(line -> line.contains("coding"));
  }

  @Test
  void of_many_names_the_first_are_told() {
    assertThat(PythonComment.list(Collections.nCopies(784, "p"))).endsWith("p, p and 764 more");
  }
}
