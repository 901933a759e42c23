package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.exercise.AskedMistakes.Mistake;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.solution.SampleRef;

/**
 * Looks whether all answers for something can be told apart on a network: no mistake may give what
 * another or the truth gives, to the digits asked, unless both are the same there with all digits;
 * and then they must differ in another number of what is asked for.
 */
final class Distinction {
  private static final int NOT_MADE = -1;

  private final AskedMistakes asked;
  private final Digits digits;
  private final List<List<Candidate>> candidates = new ArrayList<>();
  private final Map<List<Integer>, List<Mistake>> patterns = new HashMap<>();
  private Optional<Alike> alike = Optional.empty();
  private boolean exact = true;

  private Distinction(AskedMistakes asked, Digits digits) {
    this.asked = asked;
    this.digits = digits;
  }

  /**
   * {@return what was seen}
   *
   * @param classes of mistakes
   * @param trial the network
   * @param digits asked for
   */
  static Distinction of(MistakeClasses classes, Trial trial, Digits digits) {
    Distinction distinction = new Distinction(classes.asked(), digits);
    distinction.truth(classes.asked().truth(trial));
    for (List<Mistake> mistakes : classes.classes()) {
      if (distinction.alike.isEmpty()) {
        distinction.add(mistakes, classes.asked().values(trial, mistakes.getFirst()));
      }
    }
    return distinction;
  }

  private void truth(double[] values) {
    Arrays.stream(values)
        .forEach(
            value ->
                candidates.add(new ArrayList<>(List.of(Candidate.of(value, List.of(), digits)))));
  }

  private void add(List<Mistake> mistakes, double[] values) {
    List<Integer> pattern =
        IntStream.range(0, values.length)
            .map(k -> Double.isFinite(values[k]) ? place(k, values[k], mistakes) : NOT_MADE)
            .boxed()
            .toList();
    boolean isTruth = pattern.stream().allMatch(place -> place <= 0);
    exact &= !isTruth && patterns.putIfAbsent(pattern, mistakes) == null;
  }

  /** Where an answer stands among those of a number that are known so far. */
  private int place(int k, double value, List<Mistake> mistakes) {
    List<Candidate> known = candidates.get(k);
    for (int i = 0; i < known.size(); i++) {
      if (MistakeClasses.isSame(known.get(i).value(), value)) {
        if (i > 0) {
          known.set(i, known.get(i).with(mistakes));
        }
        return i;
      }
    }
    Candidate candidate = Candidate.of(value, mistakes, digits);
    known.stream()
        .filter(other -> other.isTakenFor(candidate))
        .findFirst()
        .ifPresent(
            other ->
                alike =
                    Optional.of(
                        new Alike(
                            asked.numbers().get(k).ref(),
                            mistakes.getFirst().edit(),
                            other.first())));
    known.add(candidate);
    return known.size() - 1;
  }

  /** {@return the first two answers that are too alike, if any are} */
  Optional<Alike> alike() {
    return alike;
  }

  /** {@return whether no two mistakes are one and the same with these numbers} */
  boolean isExact() {
    return exact;
  }

  /** {@return the numbers to be filled in, with all wrong answers} */
  Map<SampleRef, AnswerGap> gaps() {
    Map<SampleRef, AnswerGap> fields = new HashMap<>();
    for (int k = 0; k < candidates.size(); k++) {
      List<Candidate> all = candidates.get(k);
      SampleRef number = asked.numbers().get(k);
      fields.put(
          number,
          new AnswerGap(
              number,
              all.getFirst().value(),
              all.subList(1, all.size()).stream().map(Candidate::wrong).toList()));
    }
    return fields;
  }
}
