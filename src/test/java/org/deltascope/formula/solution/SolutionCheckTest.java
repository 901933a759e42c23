package org.deltascope.formula.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.Experiments;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionCheckTest {
  private static final int UPDATES = 3;

  static List<Experiment> experiments() {
    return Experiments.many();
  }

  /** All numbers that another program would find, one of them changed. */
  private static List<StatedUpdate> solution(
      Experiment experiment,
      Optional<SampleRef> wrong,
      long inUpdate,
      DoubleFunction<String> print) {
    TrainingState state = TrainingState.initial(experiment);
    List<StatedUpdate> updates = new ArrayList<>();
    for (long u = 0; u < UPDATES; u++) {
      List<StatedNumber> numbers = new ArrayList<>();
      boolean here = u == inUpdate;
      ComputedChange change =
          (at, x) -> {
            double found =
                here && wrong.filter(at::equals).isPresent() ? x + 0.125 * (1 + Math.abs(x)) : x;
            numbers.add(number(at, print.apply(found)));
            return found;
          };
      state = Backpropagation.trace(experiment, state, new StepChange(change)).after();
      updates.add(new StatedUpdate(u, numbers));
    }
    return updates;
  }

  private static StatedNumber number(SampleRef at, String text) {
    double value = Double.parseDouble(text);
    return new StatedNumber(at, value, text, 0);
  }

  private static List<CheckedUpdate> checked(
      Experiment experiment, Arithmetic arithmetic, List<StatedUpdate> solution) {
    SolutionCheck check = new SolutionCheck(experiment, arithmetic);
    return solution.stream().map(check::check).toList();
  }

  private static Stream<CheckedNumber> numbers(List<CheckedUpdate> updates) {
    return updates.stream().flatMap(update -> update.numbers().stream());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_true_numbers_agree(Experiment experiment) {
    List<StatedUpdate> solution =
        solution(experiment, Optional.empty(), 0, x -> Double.toString(x));
    List<CheckedUpdate> checked = checked(experiment, Arithmetic.FLOAT64, solution);

    assertThat(numbers(checked))
        .hasSameSizeAs(solution.stream().flatMap(u -> u.numbers().stream()).toList())
        .allMatch(number -> number.standing() == NumberStanding.AGREES);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void numbers_of_float32_are_not_wrong(Experiment experiment) {
    List<CheckedUpdate> checked =
        checked(
            experiment,
            Arithmetic.FLOAT32,
            solution(experiment, Optional.empty(), 0, x -> Double.toString((float) x)));

    assertThat(numbers(checked)).isNotEmpty().allMatch(number -> number.standing().isRight());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void rounded_numbers_agree_to_their_digits(Experiment experiment) {
    List<StatedUpdate> exact = solution(experiment, Optional.empty(), 0, x -> Double.toString(x));
    List<StatedUpdate> rounded =
        exact.stream()
            .map(
                update ->
                    new StatedUpdate(
                        update.update(), update.numbers().stream().map(n -> rounded(n)).toList()))
            .toList();

    assertThat(numbers(checked(experiment, Arithmetic.FLOAT64, rounded)))
        .isNotEmpty()
        .allMatch(number -> number.standing() == NumberStanding.AGREES);
  }

  private static StatedNumber rounded(StatedNumber number) {
    String text = String.format(Locale.ROOT, "%.3e", number.value());
    return StatedNumber.typed(number.at(), GivenAnswer.read(text).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void only_the_number_that_was_changed_is_blamed_and_what_follows_is_carried(
      Experiment experiment) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<SampleRef> all =
        solution(experiment, Optional.empty(), 0, x -> Double.toString(x))
            .getFirst()
            .numbers()
            .stream()
            .map(StatedNumber::at)
            .filter(at -> isFree(experiment, at))
            .toList();
    IntStream.range(0, 2)
        .forEach(
            i -> {
              SampleRef wrong = all.get(random.nextInt(all.size()));
              long update = random.nextInt(UPDATES);
              List<CheckedUpdate> checked =
                  checked(
                      experiment,
                      Arithmetic.FLOAT64,
                      solution(experiment, Optional.of(wrong), update, x -> Double.toString(x)));
              String where = "seed %d, update %d, %s".formatted(seed, update, wrong);

              assertThat(checked.get((int) update).first())
                  .as(where)
                  .hasValueSatisfying(
                      first -> assertThat(first.stated().at()).as(where).isEqualTo(wrong));
              assertThat(numbers(checked).filter(n -> n.standing() == NumberStanding.WRONG))
                  .as(where)
                  .hasSize(1);
            });
  }

  /** A bias that a layer has not, or has once, is not gone on with. */
  private static boolean isFree(Experiment experiment, SampleRef at) {
    Kind kind = at.ref().kind();
    return switch (kind) {
      case NEW_BIAS, BIAS_GRADIENT ->
          switch (experiment.network().layer(at.ref().layer()).biasMode()) {
            case PER_NEURON, FROZEN -> true;
            case SHARED -> at.ref().row() == 0;
            case NONE -> false;
          };
      case Kind _ -> true;
    };
  }
}
