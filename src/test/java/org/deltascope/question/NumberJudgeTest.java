package org.deltascope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberJudgeTest {
  private static final Ref ERROR_OF_HIDDEN = new Quantity(Kind.ERROR, 1).at(0);
  private static final Ref CARRIED = new Quantity(Kind.CARRIED, 1).at(0);
  private static final Ref ERROR_OF_OUTPUT = new Quantity(Kind.ERROR, 2).at(0);
  private static final Ref WEIGHTED_INPUT = new Quantity(Kind.WEIGHTED_INPUT, 1).at(0);
  private static final Ref NEW_WEIGHT = new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 0);

  private Trace trace;
  private NumberJudge judge;
  private AssessmentWords words;

  @BeforeEach
  void begin() throws Exception {
    open("two-two-two");
  }

  private void open(String lesson) throws Exception {
    open(lesson, WritingStyle.usual());
  }

  private void open(String lesson, WritingStyle style) throws Exception {
    Document document = Lessons.open(lesson);
    trace =
        Backpropagation.trace(document.experiment(), TrainingState.initial(document.experiment()));
    Names names = Names.of(trace.before().network(), document.labels(), style);
    judge = new NumberJudge(trace, SampleSelection.first(), names);
    words = new AssessmentWords(trace.before().network(), names);
  }

  private Assessment assess(Ref number, String typed, Asked... before) {
    return judge.assess(number, GivenAnswer.read(typed).orElseThrow(), List.of(before));
  }

  private Asked asked(Ref number, String typed, Asked... before) {
    int step = trace.outline().indexOf(trace.outline().computing(number.quantity()).orElseThrow());
    GivenAnswer answer = GivenAnswer.read(typed).orElseThrow();
    Reply reply = new Reply(answer, Sureness.SURE, assess(number, typed, before));
    Question question =
        new Question(Moment.whole(0, step), trace.outline().entries().get(step).id(), number);
    return Asked.of(question).replied(reply);
  }

  @ParameterizedTest
  @CsvSource({
    "0.008771, right",
    "0.00877, right",
    "0.0088, right",
    "0.009, right",
    "0.0123, not-yet"
  })
  void an_answer_is_judged_to_its_own_digits(String typed, String verdict) {
    assertThat(assess(ERROR_OF_HIDDEN, typed).id()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "slope-inside, 0.008784",
    "slope-left-out, 0.03635",
    "sign, -0.008771",
    "factor, 0.03509",
    "decimal-slip, 0.08771",
    "decimal-slip, 0.08771354689486933",
    "digits-swapped, 0.008717"
  })
  void a_well_known_mistake_is_named(String mistake, String typed) {
    assertThat(assess(ERROR_OF_HIDDEN, typed)).isInstanceOf(Assessment.Mistaken.class);
    assertThat(assess(ERROR_OF_HIDDEN, typed).id()).isEqualTo(mistake);
  }

  @Test
  void a_path_that_is_missing_is_named_with_the_neuron_that_it_goes_over() {
    Asked asked = asked(CARRIED, "0.0554");

    assertThat(asked.last().orElseThrow().assessment().id()).isEqualTo("path-left-out");
    assertThat(words.mistake(asked)).contains("the one over o₂, by w₇, is missing");
  }

  @Test
  void two_weights_taken_for_each_other_are_named() {
    assertThat(assess(CARRIED, "0.0540").id()).isEqualTo("weights-swapped");
    assertThat(words.of(asked(CARRIED, "0.0540").last().orElseThrow()))
        .contains("w₅ and w₇ taken for each other");
  }

  @Test
  void an_update_in_the_wrong_direction_is_named() {
    assertThat(assess(NEW_WEIGHT, "0.3589").id()).isEqualTo("right");
    assertThat(assess(NEW_WEIGHT, "0.4411").id()).isEqualTo("update-added");
  }

  @Test
  void a_bias_that_is_forgotten_is_named_and_a_transpose_only_where_one_is_left_out() {
    assertThat(assess(WEIGHTED_INPUT, "0.0275").id()).isEqualTo("bias-forgotten");
    assertThat(assess(WEIGHTED_INPUT, "0.3825").id()).isEqualTo("transpose-added");
  }

  @Test
  void what_too_few_digits_cannot_tell_apart_is_said() {
    Reply reply = asked(ERROR_OF_HIDDEN, "0.0088").last().orElseThrow();

    assertThat(reply.assessment())
        .isInstanceOfSatisfying(
            Assessment.Right.class,
            right ->
                assertThat(right.alike())
                    .extracting(slip -> slip.tag().id())
                    .contains("slope-inside"));
    assertThat(words.of(reply))
        .startsWith("Right, to 2 digits. To so few digits, the slope inside");
  }

  @Test
  void rounding_on_the_way_is_recognised() {
    assertThat(0.0364 * 0.24).as("0.03635 and 0.2413 rounded").isEqualTo(0.008736, within(1e-9));
    assertThat(assess(ERROR_OF_HIDDEN, "0.00874")).isInstanceOf(Assessment.RoundedOnTheWay.class);
    assertThat(assess(ERROR_OF_HIDDEN, "0.008736").isRight()).as("too many digits").isFalse();
  }

  private static org.assertj.core.data.Offset<Double> within(double most) {
    return org.assertj.core.data.Offset.offset(most);
  }

  @Test
  void what_follows_from_an_own_wrong_number_is_right_from_there() {
    Asked wrong = asked(ERROR_OF_OUTPUT, "0.7414");
    assertThat(wrong.isRight()).isFalse();

    double carried = 0.4 * 0.7414 + 0.5 * trace.outputError().delta().get(0, 1);
    String typed = "%.4f".formatted(carried);

    assertThat(assess(CARRIED, typed).isRight()).as("without the number before").isFalse();
    assertThat(assess(CARRIED, typed, wrong)).isEqualTo(new Assessment.CarriedOn(ERROR_OF_OUTPUT));
    assertThat(words.of(asked(CARRIED, typed, wrong).last().orElseThrow()))
        .isEqualTo("Right from there: it follows from your own δₒ₁.");
  }

  @Test
  void an_own_wrong_number_is_carried_on_through_numbers_that_were_not_asked() {
    Asked wrong = asked(ERROR_OF_OUTPUT, "0.7414");
    double carried = 0.4 * 0.7414 + 0.5 * trace.outputError().delta().get(0, 1);
    double slope = trace.propagateError(1).slope().get(0, 0);
    String error = "%.5f".formatted(carried * slope);
    String gradient = "%.6f".formatted(carried * slope * 0.05);

    assertThat(assess(ERROR_OF_HIDDEN, error, wrong).id()).isEqualTo("carried-on");
    assertThat(assess(new Quantity(Kind.WEIGHT_GRADIENT, 1).at(0, 0), gradient, wrong).id())
        .isEqualTo("carried-on");
  }

  @Test
  void the_truth_stays_right_after_an_own_wrong_number() {
    Asked wrong = asked(ERROR_OF_OUTPUT, "0.7414");

    assertThat(assess(CARRIED, "0.03635", wrong).id()).isEqualTo("right");
  }

  @Test
  void the_first_help_is_where_the_first_wrong_number_is() {
    Asked wrong = asked(ERROR_OF_OUTPUT, "0.7414");

    assertThat(words.where(asked(CARRIED, "0.9"), List.of(wrong)))
        .isEqualTo("The first wrong number of this update is your δₒ₁.");
    assertThat(words.where(asked(CARRIED, "0.0554"), List.of()))
        .isEqualTo("All before it is right. In ∂L/∂h₁, look at w₅ δₒ₁ + w₇ δₒ₂.");
  }

  @Test
  void the_sign_is_asked_first_and_of_an_update_which_is_larger() {
    assertThat(right(ERROR_OF_OUTPUT)).contains("positive");
    assertThat(right(new Quantity(Kind.ERROR, 2).at(1))).contains("negative");
    assertThat(right(NEW_WEIGHT)).contains("smaller");
    assertThat(right(new Quantity(Kind.ACTIVATION, 1).at(0))).contains("larger");
    assertThat(judge.firstLook(Quantity.of(Kind.LOSS).all())).isEmpty();
  }

  private Optional<String> right(Ref number) {
    return judge.firstLook(number).orElseThrow().choices().stream()
        .filter(FirstLook.Choice::right)
        .map(FirstLook.Choice::label)
        .reduce((one, other) -> one + " and " + other);
  }

  @Test
  void where_the_error_is_target_minus_output_a_delta_is_asked_for_and_judged_with_that_sign()
      throws Exception {
    open(
        "two-two-two",
        WritingStyle.of(
            Optional.empty(),
            Optional.empty(),
            Optional.of("target-minus-output"),
            Optional.empty()));
    assertThat(judge.value(ERROR_OF_OUTPUT).orElseThrow()).isNegative();
    assertThat(assess(ERROR_OF_OUTPUT, "-0.1385").id()).isEqualTo("right");
    assertThat(assess(ERROR_OF_OUTPUT, "0.1385").id()).isEqualTo("sign");
    assertThat(assess(ERROR_OF_HIDDEN, "-0.009231"))
        .isInstanceOfSatisfying(
            Assessment.Mistaken.class,
            it ->
                assertThat(it.slips())
                    .extracting(FormulaEdit::tag)
                    .contains(Tag.TRANSPOSE_LEFT_OUT));
    assertThat(assess(ERROR_OF_HIDDEN, "-0.02243", asked(ERROR_OF_OUTPUT, "-0.28")).getClass())
        .isEqualTo(Assessment.CarriedOn.class);
  }

  @Test
  void every_number_of_every_lesson_is_right_when_it_is_answered_with_itself() throws Exception {
    for (String lesson : Lessons.ids()) {
      open(lesson);
      for (var entry : trace.outline().entries()) {
        for (Ref.One part : entry.parts().all()) {
          double value = judge.value(part).orElseThrow();
          String typed = Double.toString(value);
          assertThat(assess(part, typed).id())
              .as("%s %s = %s", lesson, part, typed)
              .isEqualTo("right");
        }
      }
    }
  }
}
