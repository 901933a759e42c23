package org.deltascope.formula.equation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Statement;
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
      case Step.WeightGradient s -> new GradientEquation(scope, s);
      case Step.ApplyUpdate s -> UpdateEquation.of(scope, s);
    };
  }

  Statement formula(Optional<Ref.One> part);

  MatrixEquation tableau(Optional<Ref.One> part);

  /** {@return how the number of a part comes about} */
  Derivation derivation(Ref.One part);

  /** {@return the parts whose numbers are the step's result} */
  List<Ref.One> results();

  /** {@return a derivation of the step's one number, if it has one beside its parts'} */
  default Optional<Derivation> total() {
    return Optional.empty();
  }

  Set<Ref> reads(Optional<Ref.One> part);

  Set<Ref> writes(Optional<Ref.One> part);
}
