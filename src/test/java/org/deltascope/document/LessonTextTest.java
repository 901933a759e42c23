package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

  @Test
  void the_markdown_reads_back_as_the_same_text() {
    assertThat(LessonText.parse(TEXT.markdown())).isEqualTo(TEXT);
  }
}
