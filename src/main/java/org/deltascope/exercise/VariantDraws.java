package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.DecimalNetworks;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Trace;

/** Numbers of one exercise that are drawn one after the other. */
final class VariantDraws {
  private final ExerciseTask task;
  private final List<AskedNumbers> asked;
  private final List<MistakeClasses> classes;
  private final Digits digits;
  private final BooleanSupplier wanted;
  private final DecimalNetworks networks;
  private final Set<List<PrintedAnswer>> used = new HashSet<>();
  private final Map<String, List<Alike>> alike = new HashMap<>();
  private int plain;
  private int repeated;

  VariantDraws(
      ExerciseTask task,
      List<AskedNumbers> asked,
      List<MistakeClasses> classes,
      Digits digits,
      BooleanSupplier wanted) {
    this.task = task;
    this.asked = asked;
    this.classes = classes;
    this.digits = digits;
    this.wanted = wanted;
    this.networks = new DecimalNetworks(task.trace(), ExerciseSearch.generator(task.seed()));
  }

  /**
   * At first numbers are sought with which all mistakes are different ones and nothing cancels;
   * where there are none, as with the slope 1 of a ReLU, two may be one and the same.
   *
   * @param number of the variant
   * @param tries of each kind
   * @throws CancellationException if it is not wanted any more
   */
  Optional<Variant> next(int number, int tries) {
    return Stream.of(true, false)
        .flatMap(
            exact ->
                IntStream.range(0, tries)
                    .mapToObj(_ -> attempt(number, exact))
                    .flatMap(Optional::stream))
        .findFirst();
  }

  private Optional<Variant> attempt(int number, boolean exact) {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException();
    }
    Experiment experiment = networks.next();
    Trace trace = ExerciseSearch.trace(task.trace(), experiment);
    if (!PlainNumbers.areIn(trace)) {
      return Optional.empty();
    }
    plain++;
    return grids(Trial.of(trace), exact)
        .map(
            grids ->
                new Variant(
                    number,
                    experiment,
                    new DrawnNumbers(experiment, task.settings()),
                    trace,
                    grids))
        .filter(this::isNew);
  }

  /** The answers, if they tell the mistakes apart. */
  private Optional<List<AnswerGrid>> grids(Trial trial, boolean exact) {
    List<AnswerGrid> grids = new ArrayList<>();
    for (int k = 0; k < asked.size(); k++) {
      Distinction distinction = Distinction.of(classes.get(k), trial, digits);
      distinction.alike().ifPresent(this::note);
      if (distinction.alike().isPresent() || (exact && !distinction.isExact())) {
        return Optional.empty();
      }
      grids.add(asked.get(k).grid(signed(distinction.gaps())));
    }
    return exact && grids.stream().anyMatch(AnswerGrid::hasCancelled)
        ? Optional.empty()
        : Optional.of(grids);
  }

  private boolean isNew(Variant variant) {
    boolean added =
        used.add(variant.gaps().map(field -> PrintedAnswer.of(field.truth(), digits)).toList());
    repeated += added ? 0 : 1;
    return added;
  }

  private void note(Alike pair) {
    String tags = pair.mistake().tag() + " " + pair.other().map(edit -> edit.tag().id()).orElse("");
    alike.computeIfAbsent(tags, _ -> new ArrayList<>()).add(pair);
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

  /** {@return whether numbers were found that can be reckoned with, useful or not} */
  boolean hasPlain() {
    return plain > 0;
  }

  /** {@return what was most often too alike, unless most were only there already} */
  Optional<Alike> oftenAlike() {
    return alike.values().stream()
        .max(
            Comparator.<List<Alike>>comparingInt(List::size)
                .thenComparing(pairs -> pairs.getFirst().mistake().tag()))
        .filter(pairs -> pairs.size() >= repeated)
        .map(List::getFirst);
  }
}
