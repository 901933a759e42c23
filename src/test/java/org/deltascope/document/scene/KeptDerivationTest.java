package org.deltascope.document.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.junit.jupiter.api.Test;

/** Versions of derivations among the formulas of a document. */
class KeptDerivationTest {
  private static final String LINES =
      """
      delta[2] = (y - t) .* f'(z[2])
      let e = "quoted" \\\\ δ""";

  private static Document document() throws Exception {
    Document lesson = Lessons.open("chain");
    return Document.of(lesson.title(), lesson.experiment());
  }

  @Test
  void a_version_is_in_the_file_with_its_lines_and_how_many_were_wrong() throws Exception {
    KeptDerivation version = new KeptDerivation(LINES, 2);
    Document kept = KeptFormulas.of(document()).with("z[1]").with(version).in(document());

    Document read = ReadDocument.of(kept.toJson());

    assertThat(KeptFormulas.of(read).derivations()).containsExactly(version);
    assertThat(KeptFormulas.of(read).texts()).containsExactly("z[1]");
    assertThat(read.toJson()).isEqualTo(kept.toJson());
  }

  @Test
  void the_same_lines_are_kept_once_and_what_is_dropped_leaves_the_others() throws Exception {
    KeptDerivation first = new KeptDerivation("z[1] = x", 1);
    KeptDerivation second = new KeptDerivation(LINES, 0);
    KeptFormulas both = KeptFormulas.of(document()).with(first).with(second).with("y");

    assertThat(both.with(first)).isEqualTo(both);
    assertThat(both.without(first).derivations()).containsExactly(second);
    assertThat(both.without(first).texts()).containsExactly("y");
    assertThat(both.without("y").derivations()).containsExactly(first, second);
  }

  @Test
  void the_same_lines_checked_again_say_what_is_wrong_with_them_now() {
    KeptDerivation other = new KeptDerivation(LINES, 0);
    KeptFormulas kept =
        new KeptFormulas(
                List.of("{\"derivation\": \"z[1] = x\", \"wrong\": 1, \"note\": \"mine\"}"))
            .with(other);

    KeptFormulas again = kept.with(new KeptDerivation("z[1] = x", 0));

    assertThat(again.derivations()).containsExactly(new KeptDerivation("z[1] = x", 0), other);
    assertThat(again.items().getFirst()).contains("\"note\": \"mine\"");
  }
}
