package org.deltascope.formula.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.OneSample;
import org.deltascope.formula.probe.Trial;
import org.deltascope.trace.Trace;

/** Judges formulas at one moment of a document. */
public final class Judge {
  private final Trace trace;
  private final Trial here;
  private final NetworkFamily family;
  private final Model model;

  /**
   * Makes the judge of a moment.
   *
   * @param trace of the moment
   */
  public Judge(Trace trace) {
    this.trace = trace;
    this.here = Trial.of(trace);
    this.family = new NetworkFamily(trace);
    this.model = Model.of(trace);
  }

  /** {@return the numbers of the moment} */
  public Trial here() {
    return here;
  }

  /** {@return networks like the document's} */
  public NetworkFamily family() {
    return family;
  }

  /** {@return what true formulas depend on} */
  public Model model() {
    return model;
  }

  /**
   * {@return what is to be said of a formula; of several right sides, of the first that is wrong}
   *
   * @param formula as it was read
   */
  public Judgement judge(ParsedFormula formula) {
    return about(formula).judged(formula);
  }

  /**
   * {@return the judge of what a formula is about: this, or that of one sample of the batch}
   *
   * @param formula as it was read
   */
  public Judge about(ParsedFormula formula) {
    OptionalInt sample = trace.batch().size() == 1 ? OptionalInt.empty() : LeftSide.sample(formula);
    return sample.isEmpty() ? this : new Judge(OneSample.of(trace, sample.getAsInt()).trace());
  }

  private Judgement judged(ParsedFormula formula) {
    Optional<Expr> left = LeftSide.of(formula, trace.batch().size());
    Judgement judgement = judge(formula, left, formula.right().getFirst());
    for (Expr right : formula.right().subList(1, formula.right().size())) {
      if (!judgement.isRight()) {
        return judgement;
      }
      judgement = judge(formula, left, right);
    }
    return judgement;
  }

  /**
   * {@return what is to be said of one side of a formula}
   *
   * @param formula that it is a side of
   * @param left what it is compared with, if anything
   * @param right the side
   */
  private Judgement judge(ParsedFormula formula, Optional<Expr> left, Expr right) {
    FormulaProblems sides = new FormulaProblems(here);
    Optional<Finding> finding = new ValueComparison(model.network(), here, family).of(left, right);
    List<Convention> conventions = conventions(left, right, finding);
    Diagnosis diagnosis = new MistakeExplanation(here, family, model).of(left, right, finding);
    return new Judgement(
        formula,
        left,
        right,
        finding,
        sides.value(right),
        left.flatMap(sides::value),
        MistakeExplanation.withRows(diagnosis, conventions, right),
        conventions,
        here);
  }

  private List<Convention> conventions(Optional<Expr> left, Expr right, Optional<Finding> finding) {
    boolean another =
        finding
            .map(Finding::verdict)
            .filter(it -> it == Verdict.WRONG_SHAPE || it == Verdict.WRONG_VALUE)
            .isPresent();
    return another && left.isPresent()
        ? new Conventions(model, family)
            .of(
                left.get(),
                right,
                ValueComparison.hasEntries(left.get()) || ValueComparison.hasEntries(right))
        : List.of();
  }
}
