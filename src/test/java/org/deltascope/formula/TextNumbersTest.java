package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.history.History;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextNumbersTest {
  private static final Pattern DECIMAL = Pattern.compile("\\d[.,]\\d");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{delta[1](1)}|0.008771",
        "{W[2](1,1)}|0.40",
        "{x(2)} and {t(1)}|0.10 and 0.01",
        "{L}|0.2984",
        "{eta}|0.5",
        "{largest delta[2]}|0.1385",
        "{f'(z[1])(1)}|0.2413",
        "{dW[1](1,1)}|0.0004386",
        "{W+[1](1,1)}|0.1498",
        "{worked dW[1](1,1)}|0.008771 × 0.05 = 0.0004386",
        "{worked delta[1](1)}|(0.40 × 0.1385 + 0.50 × (−0.03810)) × 0.2413 = 0.008771",
        "{1, 2} {nothing} {W[3](1,1)} {W[1](3,1)} {W[0](1,1)}|"
            + "{1, 2} {nothing} {W[3](1,1)} {W[1](3,1)} {W[0](1,1)}"
      })
  void a_text_is_filled_with_the_numbers_of_the_moment(String text, String filled)
      throws Exception {
    assertThat(numbers("two-two-two", 0, Digits.DEFAULT).fill(text)).isEqualTo(filled);
  }

  @Test
  void numbers_in_a_text_have_the_digits_chosen() throws Exception {
    assertThat(numbers("two-two-two", 1, new Digits(9)).fill("{L}")).isEqualTo("0.291027774");
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.document.Lessons#ids")
  void no_lesson_has_digits_that_are_not_those_of_the_moment(String lesson) throws Exception {
    LessonText text = Lessons.open(lesson).lesson().orElseThrow().text();

    assertThat(DECIMAL.matcher(text.markdown().replaceAll("\\{[^}]*}", "")).results().toList())
        .as(text.markdown())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.document.Lessons#ids")
  void every_place_of_a_lesson_is_filled(String lesson) throws Exception {
    LessonText text = Lessons.open(lesson).lesson().orElseThrow().text();
    for (int digits : List.of(2, 4, 9, 17)) {
      for (long update : List.of(0L, 1L)) {
        TextNumbers numbers = numbers(lesson, update, new Digits(digits));
        assertThat(numbers.fill(text.introduction())).doesNotContain("{");
        text.sections().forEach(s -> assertThat(numbers.fill(s.body())).doesNotContain("{"));
        text.sections().forEach(s -> assertThat(numbers.fill(s.title())).doesNotContain("{"));
      }
    }
  }

  private static TextNumbers numbers(String lesson, long update, Digits digits) throws Exception {
    Document document = Lessons.open(lesson);
    Trace trace = new History(document.experiment()).trace(update);
    SampleSelection lens = SampleSelection.first();
    Names names = Names.of(document.experiment().network(), document.inputNames());
    return new TextNumbers(
        trace,
        lens,
        names,
        Numerals.of(digits, document.given(), trace, lens),
        Knowledge.of(trace.outline(), Moment.whole(0, 0)));
  }
}
