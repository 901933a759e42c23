package org.deltascope.handout.worksheet;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.prose.RichText;

/**
 * The answers to a step's gaps.
 *
 * @param title such as Update 0, step 3: Weighted inputs of the output layer, sample 2
 * @param answers in order
 */
public record Answers(RichText title, List<Answer> answers) {

  /** Makes it immutable. */
  public Answers {
    answers = List.copyOf(answers);
  }

  /**
   * The answer to a gap.
   *
   * @param number of the gap, from 1
   * @param symbol what stands in the gap
   * @param value exact
   */
  public record Answer(int number, Expr symbol, Expr.Num value) {}
}
