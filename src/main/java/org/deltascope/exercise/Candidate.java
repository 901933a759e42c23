package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.exercise.AskedMistakes.Mistake;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.number.Digits;

/**
 * A number as it may be answered: rightly, or with some mistakes.
 *
 * @param value of it
 * @param printed as it is written down
 * @param mistakes that give it, none of the truth
 */
record Candidate(double value, PrintedAnswer printed, List<Mistake> mistakes) {
  /** More of them would be a lecture. */
  private static final int MOST_NAMED = 3;

  static Candidate of(double value, List<Mistake> mistakes, Digits digits) {
    return new Candidate(value, PrintedAnswer.of(value, digits), mistakes);
  }

  boolean isTruth() {
    return mistakes.isEmpty();
  }

  /**
   * {@return whether an answer of the one may be taken for one of the other, which is another
   * mistake}
   */
  boolean isTakenFor(Candidate other) {
    return printed.isNear(other.printed)
        && (isTruth() || tags().noneMatch(other.tags().toList()::contains));
  }

  private Stream<Tag> tags() {
    return mistakes.stream().map(mistake -> mistake.edit().tag());
  }

  Candidate with(List<Mistake> more) {
    return new Candidate(value, printed, Stream.concat(mistakes.stream(), more.stream()).toList());
  }

  /** {@return the first mistake, where it is one} */
  Optional<FormulaEdit> first() {
    return mistakes.stream().findFirst().map(Mistake::edit);
  }

  /** {@return it as one of the wrong answers; each mistake is named once} */
  WrongAnswer wrong() {
    List<FormulaEdit> named = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      boolean known = named.stream().anyMatch(edit -> edit.tag() == mistake.edit().tag());
      if (!known && named.size() < MOST_NAMED) {
        named.add(mistake.edit());
      }
    }
    return new WrongAnswer(value, new Diagnosis(named.stream().map(List::of).toList()));
  }
}
