package org.deltascope.handout.worksheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.OneLine;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.SourcedRef;
import org.deltascope.trace.Ref;

/**
 * A handout as it is given out: with all its numbers; or as a worksheet, with gaps for all that is
 * computed and the answers at the end. The same number has the same gap wherever it is used again.
 */
public final class HandoutEdition {
  private final Handout handout;
  private final Optional<Computed> computed;
  private final Map<SourcedRef, Integer> numbers;
  private final List<Answers> answers;
  private final Optional<String> student;

  private HandoutEdition(
      Handout handout,
      Optional<Computed> computed,
      Map<SourcedRef, Integer> numbers,
      List<Answers> answers,
      Optional<String> student) {
    this.handout = handout;
    this.computed = computed;
    this.numbers = numbers;
    this.answers = answers;
    this.student = student;
  }

  /**
   * {@return a handout with all its numbers}
   *
   * @param handout any
   */
  public static HandoutEdition complete(Handout handout) {
    return new HandoutEdition(handout, Optional.empty(), Map.of(), List.of(), Optional.empty());
  }

  /**
   * {@return a worksheet: what is given stays, what is computed is left to the reader}
   *
   * @param handout any
   */
  public static HandoutEdition worksheet(Handout handout) {
    Computed computed = Computed.of(handout);
    GapNumbers numbers = new GapNumbers(computed);
    List<Answers> answers = numbers.answers(handout);
    return new HandoutEdition(
        HiddenAnswers.of(handout), Optional.of(computed), numbers.all(), answers, Optional.empty());
  }

  /**
   * {@return the same with a name on it}
   *
   * @param name of the student whose it is; may hold any characters
   */
  public HandoutEdition of(String name) {
    return new HandoutEdition(handout, computed, numbers, answers, Optional.of(OneLine.of(name)));
  }

  /** {@return whose name stands on it, if one does} */
  public Optional<String> student() {
    return student;
  }

  public Handout handout() {
    return handout;
  }

  public boolean isWorksheet() {
    return computed.isPresent();
  }

  public List<Answers> answers() {
    return answers;
  }

  /** {@return which numbers in formulas are left out} */
  public BlankPolicy gaps(Source source) {
    return number -> number.origin().map(ref -> gap(source, ref)).orElse(OptionalInt.empty());
  }

  /** {@return which entries of matrices are left out} */
  public MatrixGaps matrixGaps(Source source) {
    return (operand, row, column) -> {
      if (operand.source().isEmpty()) {
        return isWorksheet() ? OptionalInt.of(BlankPolicy.UNNUMBERED) : OptionalInt.empty();
      }
      return operand
          .ref(row, column)
          .map(ref -> gap(source.of(operand, row, column), ref))
          .orElse(OptionalInt.empty());
    };
  }

  private OptionalInt gap(Source source, Ref ref) {
    return computed
        .flatMap(known -> known.number(source, ref))
        .map(number -> OptionalInt.of(numbers.getOrDefault(number, BlankPolicy.UNNUMBERED)))
        .orElse(OptionalInt.empty());
  }
}
