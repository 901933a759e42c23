package org.deltascope.handout.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.deltascope.exercise.AnswerGap;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.ExerciseTasks;
import org.deltascope.exercise.Variant;
import org.deltascope.exercise.WrongAnswer;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodleXmlTest {

  private static MoodleGrader.Quiz quiz(ExerciseSet set) throws Exception {
    return MoodleGrader.read(xml(set));
  }

  private static String xml(ExerciseSet set) throws Exception {
    StringBuilder xml = new StringBuilder();
    ExerciseFormat.MOODLE.write(set, xml);
    return xml.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "two-two-two, 'delta[1], dW[1]', 4",
    "two-two-two, 'delta[1](1)', 4",
    "update-first, 'delta[1]', 5",
    "chain, 'dW[1]', 4",
    "xor, 'dW[1]', 4",
    "xor, 'delta[1]', 4",
    "deep, 'delta[2]', 4",
    "softmax, 'delta[1], dW[1]', 4",
    "one-layer, 'L, delta[1], dW[1]', 4",
    "four-equations, 'dW[2], db[2]', 4"
  })
  void the_grader_gives_all_to_the_truth_and_nothing_with_its_sentence_to_each_mistake(
      String lesson, String ask, int digits) throws Exception {
    ExerciseSet set = ExerciseTasks.set(lesson, ask, digits, 2, 4);
    List<MoodleGrader.Question> questions = quiz(set).questions();

    assertThat(questions).hasSize(2);
    for (int v = 0; v < 2; v++) {
      List<AnswerGap> gaps = set.variants().get(v).gaps().toList();
      List<MoodleGrader.Field> fields = questions.get(v).fields();
      assertThat(fields).hasSameSizeAs(gaps);
      assertThat(questions.get(v).type()).isEqualTo(gaps.size() == 1 ? "numerical" : "cloze");
      for (int k = 0; k < gaps.size(); k++) {
        requireGraded(fields.get(k), gaps.get(k), digits);
      }
    }
  }

  private static void requireGraded(MoodleGrader.Field field, AnswerGap gap, int digits) {
    for (BigDecimal typed : typed(gap.truth(), digits)) {
      assertThat(field.grade(typed).percent()).as("%s of %s", typed, gap).isEqualTo(100);
    }
    for (WrongAnswer wrong : gap.wrong()) {
      for (BigDecimal typed : typed(wrong.value(), digits)) {
        MoodleGrader.Answer answer = field.grade(typed);
        assertThat(answer.percent()).as("%s of %s", typed, gap).isZero();
        assertThat(answer.feedback())
            .as("%s for %s", typed, wrong)
            .startsWith("This is ")
            .containsAnyOf(
                wrong.mistakes().tags().stream().map(MoodleXmlTest::title).toArray(String[]::new));
      }
    }
    assertThat(field.grade(new BigDecimal("123456.789")).feedback()).startsWith("Not yet.");
    assertThat(field.answers()).last().extracting(MoodleGrader.Answer::number).isEqualTo("*");
    assertThat(field.answers()).first().extracting(MoodleGrader.Answer::percent).isEqualTo(100.0);
  }

  /** What it is called in every notation. */
  private static String title(Tag tag) {
    return switch (tag) {
      case Z_FOR_A -> " in place of ";
      case SLOPE_AT_A -> "the slope taken at ";
      case Tag other -> MistakeWords.title(other);
    };
  }

  /** As asked for, and with all digits that a calculator has. */
  private static List<BigDecimal> typed(double number, int digits) {
    return List.of(
        number == 0 ? BigDecimal.ZERO : new Digits(digits).of(number).value().orElseThrow(),
        new BigDecimal(number));
  }

  /** What is right and what mistakes give is worked out here with bare numbers. */
  @Test
  void numbers_worked_out_by_hand_are_graded_right_and_known_for_their_mistakes() throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[1], dW[1]", 4, 5, 20);
    List<MoodleGrader.Question> questions = quiz(set).questions();

    for (int v = 0; v < questions.size(); v++) {
      Variant variant = set.variants().get(v);
      HandCalculation hand = new HandCalculation(variant);
      List<MoodleGrader.Field> fields = questions.get(v).fields();
      for (int i = 0; i < 2; i++) {
        assertThat(fields.get(i).grade(rounded(hand.delta()[i])).percent()).isEqualTo(100);
        for (var mistake : hand.mistakes().entrySet()) {
          MoodleGrader.Answer answer = fields.get(i).grade(rounded(mistake.getValue()[i]));
          assertThat(answer.percent()).isZero();
          assertThat(answer.feedback()).contains(mistake.getKey());
        }
      }
      for (int k = 0; k < 4; k++) {
        assertThat(fields.get(2 + k).grade(rounded(hand.gradient()[k])).percent()).isEqualTo(100);
      }
    }
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).round(new MathContext(4));
  }

  @Test
  void intervals_are_six_tenths_of_the_last_digit_asked() throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[2]", 3, 1, 4);
    MoodleGrader.Answer right =
        quiz(set).questions().getFirst().fields().getFirst().answers().getFirst();

    BigDecimal number = new BigDecimal(right.number());
    assertThat(number.precision()).isEqualTo(3);
    assertThat(right.tolerance())
        .isEqualByComparingTo(new BigDecimal("0.6").scaleByPowerOfTen(-number.scale()));
  }

  @Test
  void all_variants_are_in_one_category_with_picture_and_solution() throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[1]", 4, 3, 4);
    MoodleGrader.Quiz quiz = quiz(set);

    assertThat(quiz.categories()).containsExactly("$course$/top/The 2-2-2 network: δ¹");
    assertThat(quiz.questions())
        .extracting(MoodleGrader.Question::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= 255);
    for (MoodleGrader.Question question : quiz.questions()) {
      assertThat(question.text()).contains("src=\"@@PLUGINFILE@@/network.svg\"").contains("alt=\"");
      assertThat(question.files()).hasSize(1);
      byte[] picture = Base64.getDecoder().decode(question.files().getFirst());
      assertThat(new String(picture, StandardCharsets.UTF_8)).contains("<svg");
      assertThat(question.feedback())
          .contains("\\delta^{1}")
          .contains("Errors of the hidden layer");
    }
  }

  @Test
  void no_answer_stands_in_the_text_or_the_picture() throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[1]", 4, 1, 4);
    MoodleGrader.Question question = quiz(set).questions().getFirst();
    String shown =
        question.text().replaceAll("\\{1:NUMERICAL:[^}]*\\}", "")
            + new String(
                Base64.getDecoder().decode(question.files().getFirst()), StandardCharsets.UTF_8);

    set.variants()
        .getFirst()
        .gaps()
        .forEach(
            gap ->
                assertThat(shown)
                    .doesNotContain(new Digits(4).of(Math.abs(gap.truth())).mantissa()));
  }

  @Test
  void names_that_look_like_fields_are_only_names() throws Exception {
    ExerciseSet plain = ExerciseTasks.set("two-two-two", "delta[1]", 4, 1, 4);
    String odd = "{1:NUMERICAL:=1} ]]> @@PLUGINFILE@@ </text> a/b ~ # \\ " + "long ".repeat(60);
    ExerciseSet set =
        new ExerciseSet(odd, plain.names(), plain.digits(), plain.asked(), plain.variants());
    MoodleGrader.Quiz quiz = quiz(set);

    assertThat(quiz.questions().getFirst().fields()).hasSize(2);
    assertThat(quiz.questions().getFirst().name()).hasSizeLessThanOrEqualTo(255);
    assertThat(quiz.categories().getFirst()).contains("a//b").hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void the_same_seed_gives_the_same_bytes() throws Exception {
    assertThat(xml(ExerciseTasks.set("xor", "dW[1]", 4, 2, 8)))
        .isEqualTo(xml(ExerciseTasks.set("xor", "dW[1]", 4, 2, 8)));
  }

  @Test
  void feedback_has_nothing_that_ends_a_field() {
    assertThat(Feedback.fitting("a } b ~ c # d \\ e { f <b> &"))
        .doesNotContain("}", "~", "#", "\\", "{", "<b>");
  }
}
