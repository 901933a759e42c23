package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.DecimalNetworks;
import org.deltascope.formula.probe.Trial;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * Draws the numbers of an exercise until an answer tells which mistake was made. The same task
 * always gives the same exercise, and one with more variants begins with the same.
 */
public final class ExerciseSearch {
  /** The most digits that are asked for; beyond it float64 has its own opinion. */
  public static final int MOST_DIGITS = 10;

  /** The most variants that are made at once. */
  public static final int MOST_VARIANTS = 100;

  private static final int TRIES = 200;
  private static final int TRIES_WITH_OTHER_DIGITS = 60;
  private static final int NETWORKS = 8;
  private static final long SEED = 20_261_201;

  private final ExerciseTask task;
  private final List<AskedNumbers> asked;
  private final List<MistakeClasses> classes;
  private final BooleanSupplier wanted;

  private ExerciseSearch(
      ExerciseTask task,
      List<AskedNumbers> asked,
      List<MistakeClasses> classes,
      BooleanSupplier wanted) {
    this.task = task;
    this.asked = asked;
    this.classes = classes;
    this.wanted = wanted;
  }

  /**
   * {@return the exercise, or why there is none}
   *
   * @param task what is wished for
   */
  public static ExerciseResult of(ExerciseTask task) {
    return of(task, () -> true);
  }

  /**
   * {@return the exercise, or why there is none}
   *
   * @param task what is wished for
   * @param wanted is asked again and again whether anybody waits for it
   * @throws CancellationException if nobody does
   */
  public static ExerciseResult of(ExerciseTask task, BooleanSupplier wanted) {
    List<AskedNumbers> asked =
        task.asked().stream()
            .map(ref -> AskedNumbers.of(ref, task.trace(), task.names().convention()))
            .toList();
    Optional<RefusedExercise> tooLarge = ExerciseSize.refusal(task.trace(), asked);
    if (tooLarge.isPresent()) {
      return tooLarge.get();
    }
    List<MistakeClasses> classes = classes(task.trace(), asked);
    for (MistakeClasses each : classes) {
      if (each.nothing()) {
        return new RefusedExercise(
            ExercisePart.ASKED,
            "found %s, which is 0 whatever the numbers are, expected something to work out"
                .formatted(new AlikeWords(task).name(each.asked().asked())));
      }
    }
    return new ExerciseSearch(task, asked, classes, wanted).search();
  }

  private static List<MistakeClasses> classes(Trace like, List<AskedNumbers> asked) {
    DecimalNetworks networks = new DecimalNetworks(like, generator(SEED));
    List<Trial> trials =
        Stream.generate(() -> Trial.of(trace(like, networks.any()))).limit(NETWORKS).toList();
    Model model = Model.of(like);
    return asked.stream()
        .map(each -> AskedMistakes.of(each.asked(), each.all(), model))
        .map(mistakes -> MistakeClasses.of(mistakes, trials))
        .toList();
  }

  static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
  }

  static Trace trace(Trace like, Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment))
        .along(like.outline());
  }

  private ExerciseResult search() {
    VariantDraws draws = draws(task.digits());
    List<Variant> variants = new ArrayList<>();
    for (int number = 1; number <= task.variants(); number++) {
      Optional<Variant> variant = draws.next(number, TRIES);
      if (variant.isEmpty()) {
        return refusal(number, draws);
      }
      variants.add(variant.get());
    }
    return new ExerciseSet(task.title(), task.names(), task.digits(), task.asked(), variants);
  }

  private VariantDraws draws(Digits digits) {
    return new VariantDraws(task, asked, classes, digits, wanted);
  }

  private RefusedExercise refusal(int number, VariantDraws draws) {
    if (!draws.hasPlain()) {
      return new RefusedExercise(
          ExercisePart.NETWORK,
          "found no decimals that keep every weighted input below 3 and off the corners of"
              + " activations, expected a network that has some");
    }
    return draws
        .oftenAlike()
        .map(this::tooFewDigits)
        .orElseGet(
            () ->
                new RefusedExercise(
                    ExercisePart.VARIANTS,
                    "found %d, expected %s: there are no more that differ"
                        .formatted(
                            task.variants(), number <= 2 ? "1" : "1 to %d".formatted(number - 1))));
  }

  private RefusedExercise tooFewDigits(Alike alike) {
    OptionalInt enough = enough();
    return new RefusedExercise(
        ExercisePart.DIGITS,
        "found %s, %s: %s"
            .formatted(
                task.digits(),
                enough.isPresent()
                    ? "expected %d or more".formatted(enough.getAsInt())
                    : "expected something else to be asked for",
                new AlikeWords(task).of(alike)));
  }

  /** How many digits would do. */
  private OptionalInt enough() {
    return IntStream.rangeClosed(task.digits().digits() + 1, MOST_DIGITS)
        .filter(digits -> draws(new Digits(digits)).next(1, TRIES_WITH_OTHER_DIGITS).isPresent())
        .findFirst();
  }
}
