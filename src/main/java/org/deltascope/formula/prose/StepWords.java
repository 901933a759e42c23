package org.deltascope.formula.prose;

import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.OutputErrorForm;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about one kind of step in words. Without a part, about the step as a whole. */
public interface StepWords {

  /** {@return what is said about a step, as one look at its trace has it} */
  static StepWords of(EquationContext scope, Step step) {
    return switch (step) {
      case Step.WeightedSum s -> new WeightedSumWords(scope, s);
      case Step.Activate s -> new ActivateWords(scope, s);
      case Step.EvaluateLoss s -> new LossWords(scope, s);
      case Step.OutputError s -> new OutputErrorWords(scope, s, OutputErrorForm.of(scope, s));
      case Step.PropagateError s -> new PropagateWords(scope, s);
      case Step.InputGradient s -> new CarriedWords(scope, s.layer());
      case Step.WeightGradient s -> new GradientWords(scope, s);
      case Step.ApplyUpdate s -> new UpdateWords(scope.ofBatch(), s);
    };
  }

  RichText title(Optional<Ref.One> part);

  /** {@return what happens, and why} */
  RichText sentence(Optional<Ref.One> part);
}
