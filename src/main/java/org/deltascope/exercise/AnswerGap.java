package org.deltascope.exercise;

import java.util.List;
import org.deltascope.formula.solution.SampleRef;

/**
 * A number to be filled in.
 *
 * @param number which, and of which sample
 * @param truth of it
 * @param wrong what well-known mistakes give, each different from the truth and from each other
 */
public record AnswerGap(SampleRef number, double truth, List<WrongAnswer> wrong) {
  /** Makes it immutable. */
  public AnswerGap {
    wrong = List.copyOf(wrong);
  }

  /** {@return the same where the number stands for what is computed with its sign turned} */
  AnswerGap turned() {
    return new AnswerGap(
        number,
        0 - truth,
        wrong.stream().map(each -> new WrongAnswer(0 - each.value(), each.mistakes())).toList());
  }
}
