package org.deltascope.handout.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.handout.HandoutFormat;
import org.deltascope.handout.Handouts;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that compute, as far as no browser is needed; {@code .ci/live} runs them in one. */
final class LivePageTest {
  private static final Pattern MATRIX_CELL = Pattern.compile("<mtd>(.*?)</mtd>");
  private static final Pattern RESULT = Pattern.compile("<mrow class=\"result\">(.*?)</math>");

  static Stream<String> lessons() {
    return Lessons.ids().stream();
  }

  private static String page(String lesson) throws Exception {
    Handout handout = Handouts.ofLesson(lesson, 1);
    StringBuilder page = new StringBuilder();
    LivePage live = new LivePage(handout, Lessons.open(lesson).experiment());
    HandoutFormat.write(HandoutEdition.complete(handout), live, page);
    return page.toString();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_number_of_a_lesson_says_what_it_is_computed_from(String lesson) throws Exception {
    String page = page(lesson);
    assertThat(page).doesNotContain("data-n=\"null\"");
    for (Pattern place : List.of(MATRIX_CELL, RESULT)) {
      Matcher found = place.matcher(page);
      while (found.find()) {
        String number = found.group(1);
        assertThat(number)
            .satisfiesAnyOf(
                it -> assertThat(it).contains("data-n=\""),
                it -> assertThat(it).startsWith("<mi>"));
      }
    }
  }

  @Test
  void the_evaluator_has_15_kilobytes_at_most() throws IOException {
    try (InputStream script = LivePage.class.getResourceAsStream("/handout/evaluator.js")) {
      assertThat(script).isNotNull();
      assertThat(script.readAllBytes()).hasSizeLessThanOrEqualTo(15_000);
    }
  }

  @Test
  void no_two_numbers_have_the_same_key() throws Exception {
    for (String lesson : lessons().toList()) {
      Handout handout = Handouts.ofLesson(lesson, 1);
      List<Editable> editable =
          EditableNumbers.of(
              Lessons.open(lesson).experiment(),
              handout.names(),
              handout.updates().getFirst().trace().batch().samples());
      assertThat(editable.stream().map(Editable::key)).doesNotHaveDuplicates();
    }
  }
}
