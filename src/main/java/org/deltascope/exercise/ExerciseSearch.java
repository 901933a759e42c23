package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.DecimalNetworks;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.solution.SampleRef;
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

  private ExerciseSearch(
      ExerciseTask task, List<AskedNumbers> asked, List<MistakeClasses> classes) {
    this.task = task;
    this.asked = asked;
    this.classes = classes;
  }

  /**
   * {@return the exercise, or why there is none}
   *
   * @param task what is wished for
   */
  public static ExerciseResult of(ExerciseTask task) {
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
        return RefusedExercise.of(
            "--ask",
            "found %s, which is 0 whatever the numbers are, expected something to work out"
                .formatted(new AlikeWords(task).name(each.asked().asked())));
      }
    }
    return new ExerciseSearch(task, asked, classes).search();
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

  private static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
  }

  private static Trace trace(Trace like, Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment))
        .along(like.outline());
  }

  private ExerciseResult search() {
    Draws draws = new Draws(task.seed(), task.digits());
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

  private RefusedExercise refusal(int number, Draws draws) {
    Optional<Alike> alike = draws.oftenAlike();
    if (alike.isEmpty()) {
      return draws.plain == 0
          ? RefusedExercise.of(
              "DOC",
              "found no decimals that keep every weighted input below 3 and off the corners of"
                  + " activations, expected a network that has some")
          : RefusedExercise.of(
              "--variants",
              "found %d, expected %s: there are no more that differ"
                  .formatted(task.variants(), number == 2 ? "1" : "1 to %d".formatted(number - 1)));
    }
    OptionalInt enough = enough();
    return RefusedExercise.of(
        "--digits",
        "found %s, %s: %s"
            .formatted(
                task.digits(),
                enough.isPresent()
                    ? "expected %d or more".formatted(enough.getAsInt())
                    : "expected something else to be asked for",
                new AlikeWords(task).of(alike.get())));
  }

  /** How many digits would do. */
  private OptionalInt enough() {
    return IntStream.rangeClosed(task.digits().digits() + 1, MOST_DIGITS)
        .filter(
            digits ->
                new Draws(task.seed(), new Digits(digits))
                    .next(1, TRIES_WITH_OTHER_DIGITS)
                    .isPresent())
        .findFirst();
  }

  /** Numbers that are drawn one after the other. */
  private final class Draws {
    private final DecimalNetworks networks;
    private final Digits digits;
    private final Set<List<PrintedAnswer>> used = new HashSet<>();
    private final Map<String, List<Alike>> alike = new HashMap<>();
    private int plain;

    private Draws(long seed, Digits digits) {
      this.networks = new DecimalNetworks(task.trace(), generator(seed));
      this.digits = digits;
    }

    /**
     * At first numbers are sought with which all mistakes are different ones and nothing cancels;
     * where there are none, as with the slope 1 of a ReLU, two may be one and the same.
     */
    private Optional<Variant> next(int number, int tries) {
      return Stream.of(true, false)
          .flatMap(
              exact ->
                  IntStream.range(0, tries)
                      .mapToObj(_ -> attempt(number, exact))
                      .flatMap(Optional::stream))
          .findFirst();
    }

    private Optional<Variant> attempt(int number, boolean exact) {
      Experiment experiment = networks.next();
      Trace trace = trace(task.trace(), experiment);
      if (!PlainNumbers.areIn(trace)) {
        return Optional.empty();
      }
      plain++;
      Trial trial = Trial.of(trace);
      List<AnswerGrid> grids = new ArrayList<>();
      for (int k = 0; k < asked.size(); k++) {
        Distinction distinction = Distinction.of(classes.get(k), trial, digits);
        distinction.alike().ifPresent(this::note);
        if (distinction.alike().isPresent() || (exact && !distinction.isExact())) {
          return Optional.empty();
        }
        grids.add(asked.get(k).grid(signed(distinction.gaps())));
      }
      if (exact && grids.stream().anyMatch(AnswerGrid::hasCancelled)) {
        return Optional.empty();
      }
      Variant variant =
          new Variant(
              number, experiment, new DrawnNumbers(experiment, task.settings()), trace, grids);
      List<PrintedAnswer> printed =
          variant.gaps().map(field -> PrintedAnswer.of(field.truth(), digits)).toList();
      return used.add(printed) ? Optional.of(variant) : Optional.empty();
    }

    private void note(Alike pair) {
      String tags =
          pair.mistake().tag() + " " + pair.other().map(edit -> edit.tag().id()).orElse("");
      alike.computeIfAbsent(tags, _ -> new ArrayList<>()).add(pair);
    }

    /** What was most often too alike. */
    private Optional<Alike> oftenAlike() {
      return alike.values().stream()
          .max(
              Comparator.<List<Alike>>comparingInt(List::size)
                  .thenComparing(pairs -> pairs.getFirst().mistake().tag()))
          .map(List::getFirst);
    }
  }

  /** What is computed is ∂L/∂z, whatever δ stands for. */
  private Map<SampleRef, AnswerGap> signed(Map<SampleRef, AnswerGap> fields) {
    Map<SampleRef, AnswerGap> signed = new HashMap<>();
    fields.forEach(
        (number, field) ->
            signed.put(
                number,
                task.names().convention().isSigned(new Expr.Symbol(number.ref()))
                    ? field.turned()
                    : field));
    return signed;
  }
}
