package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** The formulas of one kind of step. Without a part, about the step as a whole. */
public interface StepEquation {

  /** {@return the formulas of a step, as one look at its trace has them} */
  static StepEquation of(EquationContext scope, Step step) {
    return switch (step) {
      case Step.WeightedSum s -> new WeightedSumEquation(scope, s);
      case Step.Activate s -> new ActivateEquation(scope, s);
      case Step.EvaluateLoss s -> new LossEquation(scope, s);
      case Step.OutputError s -> OutputErrorEquation.of(scope, s);
      case Step.PropagateError s -> new PropagateEquation(scope, s);
      case Step.InputGradient s -> new CarriedEquation(scope, s.layer());
      case Step.WeightGradient s -> new GradientEquation(scope, s);
      case Step.ApplyUpdate s -> UpdateEquation.of(scope, s);
    };
  }

  /** {@return the look at the trace} */
  EquationContext scope();

  /** {@return what the step computes, as it is told} */
  Statement formula(Optional<Ref.One> part);

  /**
   * {@return how a part is computed: the formula, or what is left of it after the parts before; its
   * left side is the quantity that the part is an entry or a term of}
   */
  default Statement computation(Optional<Ref.One> part) {
    return formula(part);
  }

  /** {@return what the step computes, one statement for each quantity} */
  default List<Statement> computations() {
    return List.of(computation(Optional.empty()));
  }

  /** {@return the computation as it is shown in numbers} */
  default Statement shown(Optional<Ref.One> part) {
    return computation(part);
  }

  /** {@return quantities that the step computes only to go on with them, and from what} */
  default Map<Quantity, Expr> onTheWay() {
    return Map.of();
  }

  /** {@return the step with its matrices, and what of them the part reads and writes} */
  default MatrixEquation tableau(Optional<Ref.One> part) {
    return scope().matrices(shown(part), part);
  }

  /** {@return how the number of a part comes about} */
  Derivation derivation(Ref.One part);

  /** {@return the parts whose numbers are the step's result} */
  List<Ref.One> results();

  /** {@return a derivation of the step's one number, if it has one beside its parts'} */
  default Optional<Derivation> total() {
    return Optional.empty();
  }

  /** {@return the numbers that a part, or the step, is computed from} */
  default Set<Ref> reads(Optional<Ref.One> part) {
    return new StepAccess(this).reads(part);
  }

  /** {@return the numbers that a part is, or the step computes} */
  default Set<Ref> writes(Optional<Ref.One> part) {
    return new StepAccess(this).writes(part);
  }
}
