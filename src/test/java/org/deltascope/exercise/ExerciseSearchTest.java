package org.deltascope.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseSearchTest {
  private static final Pattern ENOUGH =
      Pattern.compile("found (\\d+), expected (\\d+) or more: .+");

  @ParameterizedTest
  @CsvSource({
    "two-two-two, 'delta[1], dW[1]', 4",
    "two-two-two, 'delta[2]', 3",
    "xor, 'dW[1]', 4",
    "deep, 'delta[2]', 4",
    "softmax, 'delta[1], dW[1]', 4",
    "one-layer, 'L, delta[1], dW[1]', 4"
  })
  void no_answer_fits_two_of_truth_and_different_mistakes(String lesson, String ask, int digits)
      throws DocumentException {
    ExerciseSet set = ExerciseTasks.set(lesson, ask, digits, 3, 7);

    for (Variant variant : set.variants()) {
      assertThat(variant.gaps().mapToInt(field -> field.wrong().size()).sum()).isGreaterThan(4);
      variant.gaps().forEach(field -> requireApart(field, digits));
    }
  }

  /** Rounds with its own arithmetic; an answer is good for 0.6 units of its last digit. */
  private static void requireApart(AnswerGap field, int digits) {
    for (WrongAnswer wrong : field.wrong()) {
      assertThat(isNear(field.truth(), wrong.value(), digits))
          .as("%s, truth %s, %s", field.number(), field.truth(), wrong)
          .isFalse();
      for (WrongAnswer other : field.wrong()) {
        List<Tag> tags = wrong.mistakes().tags();
        if (other.mistakes().tags().stream().noneMatch(tags::contains)) {
          assertThat(isNear(other.value(), wrong.value(), digits))
              .as("%s: %s and %s", field.number(), other, wrong)
              .isFalse();
        }
      }
    }
  }

  private static boolean isNear(double one, double other, int digits) {
    BigDecimal distance = rounded(one, digits).subtract(rounded(other, digits)).abs();
    double units = unit(one, digits) + unit(other, digits);
    return distance.doubleValue() <= 0.6 * units * (1 - 1e-12);
  }

  private static BigDecimal rounded(double number, int digits) {
    return new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static double unit(double number, int digits) {
    return number == 0
        ? Math.pow(10, -digits)
        : Math.pow(
            10,
            Math.floor(Math.log10(Math.abs(rounded(number, digits).doubleValue()))) - digits + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "two-two-two, delta[1]",
    "xor, dW[1]",
    "deep, delta[2]",
    "dead-relu, z[1]",
    "softmax, dW[1]"
  })
  void weighted_inputs_are_below_3_and_off_corners(String lesson, String ask)
      throws DocumentException {
    for (Variant variant : ExerciseTasks.set(lesson, ask, 4, 5, 11).variants()) {
      Trace trace = variant.trace();
      for (int l = 1; l <= trace.depth(); l++) {
        boolean corner =
            trace.before().network().layer(l).activation() instanceof Elementwise f && f.hasKink();
        for (double[] row : trace.weightedSum(l).z().toArray()) {
          for (double z : row) {
            assertThat(Math.abs(z)).isBetween(corner ? 0.05 : 0, 3.0);
          }
        }
      }
    }
  }

  @Test
  void given_numbers_have_one_decimal_place() throws DocumentException {
    for (Variant variant : ExerciseTasks.set("xor", "dW[1]", 4, 4, 2).variants()) {
      List<Matrix> given = new ArrayList<>(List.of(variant.experiment().data().inputs()));
      variant.experiment().network().layers().forEach(layer -> given.add(layer.weights()));
      variant.experiment().network().layers().forEach(layer -> given.add(layer.bias()));
      for (Matrix matrix : given) {
        for (double[] row : matrix.toArray()) {
          for (double number : row) {
            assertThat(number * 10).isCloseTo(Math.rint(number * 10), within(1e-9));
          }
        }
      }
    }
  }

  @Test
  void no_answer_is_what_is_left_where_summands_all_but_cancel() throws DocumentException {
    for (Variant variant : ExerciseTasks.set("two-two-two", "delta[1]", 4, 20, 3).variants()) {
      List<Double> sizes = variant.gaps().map(gap -> Math.abs(gap.truth())).sorted().toList();
      assertThat(sizes.getFirst()).isGreaterThan(sizes.getLast() / 50);
    }
  }

  @Test
  void no_two_variants_have_the_same_answers() throws DocumentException {
    List<List<Double>> answers =
        ExerciseTasks.set("two-two-two", "delta[1]", 4, 12, 5).variants().stream()
            .map(variant -> variant.gaps().map(AnswerGap::truth).toList())
            .toList();

    assertThat(answers).doesNotHaveDuplicates();
  }

  @Test
  void the_same_seed_gives_the_same_and_another_seed_another() throws DocumentException {
    List<Matrix> first = weights(ExerciseTasks.set("two-two-two", "delta[1]", 4, 3, 1));

    assertThat(weights(ExerciseTasks.set("two-two-two", "delta[1]", 4, 3, 1))).isEqualTo(first);
    assertThat(weights(ExerciseTasks.set("two-two-two", "delta[1]", 4, 5, 1)).subList(0, 3))
        .isEqualTo(first);
    assertThat(weights(ExerciseTasks.set("two-two-two", "delta[1]", 4, 3, 2)))
        .doesNotContainAnyElementsOf(first);
  }

  private static List<Matrix> weights(ExerciseSet set) {
    return set.variants().stream()
        .map(variant -> variant.experiment().network().layer(1).weights())
        .toList();
  }

  @Test
  void too_few_digits_are_refused_with_how_many_would_do() throws DocumentException {
    ExerciseResult refused =
        ExerciseSearch.of(ExerciseTasks.of("two-two-two", "delta[1], dW[1]", 2, 1, 1));

    assertThat(refused).isInstanceOf(RefusedExercise.class);
    String message = ((RefusedExercise) refused).reason();
    Matcher enough = ENOUGH.matcher(message);
    assertThat(enough.matches()).as(message).isTrue();
    assertThat(enough.group(1)).isEqualTo("2");
    assertThat(message).contains(" often gives the right ");
    int digits = Integer.parseInt(enough.group(2));
    assertThat(ExerciseTasks.set("two-two-two", "delta[1], dW[1]", digits, 1, 1).variants())
        .hasSize(1);
  }

  @Test
  void more_than_one_can_work_out_by_hand_is_refused() throws DocumentException {
    String all = "z[1], a[1], z[2], a[2], delta[2], delta[1], dW[1], dW[2], db[1], db[2]";

    assertThat(ExerciseSearch.of(ExerciseTasks.of("xor", all, 4, 1, 1)))
        .isEqualTo(
            new RefusedExercise(
                ExercisePart.ASKED, "found 61 numbers to fill in, expected 1 to 60"));
  }

  @Test
  void a_search_ends_once_nobody_waits_for_it() throws DocumentException {
    ExerciseTask task = ExerciseTasks.of("two-two-two", "delta[1]", 4, 100, 1);
    AtomicInteger asked = new AtomicInteger();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> ExerciseSearch.of(task, () -> asked.incrementAndGet() < 3));
    assertThat(asked).hasValue(3);
  }

  @Test
  void a_variant_that_is_taken_out_leaves_the_others_as_they_are() throws DocumentException {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[1]", 4, 4, 1);

    assertThat(set.only(List.of(1, 4)).variants())
        .containsExactly(set.variants().get(0), set.variants().get(3));
    assertThat(IntStream.rangeClosed(1, 4).boxed().toList())
        .isEqualTo(set.variants().stream().map(Variant::number).toList());
  }
}
