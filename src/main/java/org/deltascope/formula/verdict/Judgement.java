package org.deltascope.formula.verdict;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;

/**
 * What is to be said of a formula.
 *
 * @param formula as it was read
 * @param left what the value is compared with, if anything
 * @param right what is judged
 * @param finding why it gets its verdict; empty where there is nothing to compare with
 * @param value at the moment, where it has one
 * @param expected value of the left side, where it has one
 * @param diagnosis the mistakes it may be made by
 * @param conventions in which it would be right
 * @param here the moment; of a formula about one sample of a batch, that sample alone
 */
public record Judgement(
    ParsedFormula formula,
    Optional<Expr> left,
    Expr right,
    Optional<Finding> finding,
    Optional<Matrix> value,
    Optional<Matrix> expected,
    Diagnosis diagnosis,
    List<Convention> conventions,
    Trial here) {

  /** Makes it immutable. */
  public Judgement {
    conventions = List.copyOf(conventions);
  }

  /** {@return the verdict; empty where there is nothing to compare with} */
  public Optional<Verdict> verdict() {
    return finding.map(Finding::verdict);
  }

  /** {@return whether nothing is wrong, also where there is nothing to compare with} */
  public boolean isRight() {
    return verdict().filter(verdict -> verdict != Verdict.CORRECT).isEmpty();
  }
}
