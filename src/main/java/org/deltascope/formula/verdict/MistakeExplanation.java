package org.deltascope.formula.verdict;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.convention.Equated;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.MistakeSearch;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Finds the mistakes that explain what was found of a formula.
 *
 * @param here the moment
 * @param family of networks like the document's
 * @param model of the document
 */
record MistakeExplanation(Trial here, NetworkFamily family, Model model) {

  Diagnosis of(Optional<Expr> left, Expr right, Optional<Finding> finding) {
    if (finding.isPresent() && finding.get() instanceof Finding.Senseless(var problem)) {
      return derivative(problem);
    }
    boolean wrong = finding.filter(it -> it.verdict() != Verdict.CORRECT).isPresent();
    return wrong && left.isPresent() ? edits(left.get(), right) : Diagnosis.none();
  }

  /** {@return the same where the formula is right for rows: that is the mistake then} */
  static Diagnosis withRows(Diagnosis diagnosis, List<Convention> conventions, Expr right) {
    return conventions.stream().anyMatch(Convention.Rows.class::isInstance)
        ? as(Tag.ROW_RULE, right)
        : diagnosis;
  }

  private static Diagnosis as(Tag tag, Expr expr) {
    return Diagnosis.of(new FormulaEdit(tag, expr, expr, expr));
  }

  private static Diagnosis derivative(Problem.Meaningless problem) {
    Kind kind = problem.of().quantity().kind();
    boolean weight = problem.independent() && (kind == Kind.WEIGHTS || kind == Kind.BIAS);
    return weight ? as(Tag.DERIVATIVE_OF_WEIGHT, problem.node()) : Diagnosis.none();
  }

  private Diagnosis edits(Expr left, Expr right) {
    Equated plain = Equated.of(left, right);
    return edits(plain.left(), plain.right(), left, right);
  }

  private Diagnosis edits(Expr target, Expr written, Expr left, Expr right) {
    if (!(target instanceof Expr.Symbol(Ref ref))) {
      return Diagnosis.none();
    }
    Diagnosis found = new MistakeSearch(model, family).of(ref, written);
    boolean asNumbers =
        found.alternatives().isEmpty()
            && ref instanceof Ref.All
            && here.shape(right) instanceof Problem
            && ValueComparison.agree(family.equalSizes(2, 1), left, right);
    return asNumbers ? as(Tag.READING_ORDER, right) : found;
  }
}
