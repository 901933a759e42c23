package org.deltascope.document.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTextTest {

  private static final LessonText TEXT =
      LessonText.parse(
          """
          Hello.

          ## z[1] a[1]: Forward

          Always.

          ## z[1] @0

          At first.

          ## L @1: Later: the loss

          Once.
          """);

  @Test
  void what_comes_before_the_first_heading_introduces() {
    assertThat(TEXT.introduction()).isEqualTo("Hello.");
  }

  @Test
  void a_section_belongs_to_all_steps_that_its_heading_names() {
    assertThat(TEXT.at("a[1]", 5).orElseThrow().body()).isEqualTo("Always.");
    assertThat(TEXT.at("z[1]", 5).orElseThrow().title()).isEqualTo("Forward");
    assertThat(TEXT.at("delta[1]", 0)).isEmpty();
  }

  @Test
  void what_is_said_in_one_update_follows_what_is_always_said() {
    assertThat(TEXT.at("z[1]", 0).orElseThrow().title()).isEqualTo("Forward");
    assertThat(TEXT.at("z[1]", 0).orElseThrow().body()).isEqualTo("Always.\n\nAt first.");
  }

  @Test
  void a_section_of_one_update_with_a_title_stands_alone() {
    assertThat(TEXT.at("L", 1).orElseThrow().title()).isEqualTo("Later: the loss");
    assertThat(TEXT.at("L", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "    code\n",
        "a\r\n## z[1]\r\nb",
        "##  z[1]   a[1]@0 :t\n",
        "## \tz[1]: t\n\nb"
      })
  void the_markdown_is_kept_letter_for_letter(String markdown) {
    assertThat(LessonText.parse(markdown).markdown()).isEqualTo(markdown);
  }

  @Test
  void the_spaces_that_make_a_text_code_belong_to_it() {
    LessonText text = LessonText.parse("\n \n    code\n    more\n\n## z[1]\n\n    f(z)\n");

    assertThat(text.introduction()).isEqualTo("    code\n    more");
    assertThat(text.at("z[1]", 0).orElseThrow().body()).isEqualTo("    f(z)");
  }

  @Test
  void spaces_and_tabs_around_the_names_of_steps_do_no_harm() {
    LessonText text = LessonText.parse("##\t z[1]\t a[1] @ 0 :  t \n\nb");

    assertThat(text.sections())
        .containsExactly(
            new LessonText.Section(List.of("z[1]", "a[1]"), Optional.of(0L), "t", "b"));
  }

  @Test
  void a_heading_within_code_begins_no_section() {
    LessonText text = LessonText.parse("## z[1]\n\n```\n## a[1]\n```\n\nend\n");

    assertThat(text.sections()).hasSize(1);
    assertThat(text.sections().getFirst().body()).isEqualTo("```\n## a[1]\n```\n\nend");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```python\n## a[1]: a comment\nx = 1\n```",
        "~~~\n```\n## a[1]\n~~~",
        "<!--\n## a[1]: not said any more\n-->",
        "<pre>\n## a[1]\n</pre>"
      })
  void what_only_looks_like_a_heading_stays_where_it_is(String block) {
    String body = "Before.\n\n" + block + "\n\nAfter.";

    LessonText text = LessonText.parse("## z[1]: First\n\n" + body + "\n\n## L: Last\n\nEnd.\n");

    assertThat(text.sections())
        .containsExactly(
            new LessonText.Section(List.of("z[1]"), Optional.empty(), "First", body),
            new LessonText.Section(List.of("L"), Optional.empty(), "Last", "End."));
    assertThat(LessonText.parse(text.markdown())).isEqualTo(text);
  }
}
