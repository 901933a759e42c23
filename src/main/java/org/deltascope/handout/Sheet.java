package org.deltascope.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.Gaps;
import org.deltascope.formula.Ref;

/**
 * A handout as it is given out: with all its numbers; or as a worksheet, with gaps for all that is
 * computed and the answers at the end. The same number has the same gap wherever it is used again.
 */
public final class Sheet {
  private final Handout handout;
  private final Optional<Computed> computed;
  private final Map<Entry, Integer> numbers;
  private final List<Answers> answers;

  private Sheet(
      Handout handout,
      Optional<Computed> computed,
      Map<Entry, Integer> numbers,
      List<Answers> answers) {
    this.handout = handout;
    this.computed = computed;
    this.numbers = numbers;
    this.answers = answers;
  }

  /**
   * {@return a handout with all its numbers}
   *
   * @param handout any
   */
  public static Sheet complete(Handout handout) {
    return new Sheet(handout, Optional.empty(), Map.of(), List.of());
  }

  /**
   * {@return a worksheet: what is given stays, what is computed is left to the reader}
   *
   * @param handout any
   */
  public static Sheet worksheet(Handout handout) {
    Computed computed = Computed.of(handout);
    GapNumbers numbers = new GapNumbers(computed);
    List<Answers> answers = numbers.answers(handout);
    return new Sheet(Exercise.of(handout), Optional.of(computed), numbers.all(), answers);
  }

  Handout handout() {
    return handout;
  }

  boolean isWorksheet() {
    return computed.isPresent();
  }

  List<Answers> answers() {
    return answers;
  }

  /** {@return which numbers in formulas are left out} */
  Gaps gaps(Source source) {
    return number -> number.origin().map(ref -> gap(source, ref)).orElse(OptionalInt.empty());
  }

  /** {@return which entries of matrices are left out} */
  MatrixGaps matrixGaps(Source source) {
    return (operand, row, column) -> {
      if (operand.source().isEmpty()) {
        return isWorksheet() ? OptionalInt.of(Gaps.UNNUMBERED) : OptionalInt.empty();
      }
      return gap(source.of(operand, row, column), operand.ref(row, column).orElseThrow());
    };
  }

  private OptionalInt gap(Source source, Ref ref) {
    return computed
        .flatMap(known -> known.entry(source, ref))
        .map(entry -> OptionalInt.of(numbers.getOrDefault(entry, Gaps.UNNUMBERED)))
        .orElse(OptionalInt.empty());
  }
}
