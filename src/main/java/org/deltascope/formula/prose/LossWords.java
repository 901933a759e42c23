package org.deltascope.formula.prose;

import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.LossTerms;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about the loss. */
record LossWords(EquationContext scope, Step.EvaluateLoss step) implements StepWords {

  private int outputs() {
    return step.parts().count();
  }

  private Ref output(int unit) {
    return scope.ref(Kind.ACTIVATION, step.layer(), unit);
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.filter(_ -> outputs() > 1)
        .map(p -> title.say("What ").neuron(output(p.row())).say(" adds to the loss"))
        .orElseGet(() -> title.say(scope.isMean() ? "Loss of the batch" : "Loss"))
        .end();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    RichTextBuilder sentence = new RichTextBuilder(scope.names());
    part.ifPresentOrElse(
        p -> {
          if (step.loss().hasTargets()) {
            sentence.say("The loss says how wrong ").name(output(p.row())).say(" is" + measure());
          } else {
            sentence.name(output(p.row())).say(" itself" + measure());
          }
        },
        () ->
            sentence.say(
                step.loss().hasTargets()
                    ? "The loss is one number for how wrong the outputs are" + measure()
                    : (outputs() == 1 ? "The output itself" : "The sum of the outputs")
                        + measure()));
    if (part.isEmpty() && outputs() > 1) {
      sentence.say(" The %d outputs' shares add up.".formatted(outputs()));
    }
    if (scope.isMean()) {
      sentence.say(
          " The loss of the batch is the %s of its %d samples' losses."
              .formatted(step.reduction() == Reduction.MEAN ? "mean" : "sum", scope.samples()));
    }
    sentence.sayIf(
        scope.isOfBatch() && step.penalty().isPresent(),
        " Weight decay adds λ/2 times the sum of the squares of all trained weights, so that large"
            + " weights cost something.");
    sentence.sayIf(
        LossTerms.of(scope, step).areInZ(),
        " %s is all but 0 or 1, so what the outputs add is computed from z."
            .formatted(scope.samples() == 1 ? "An output" : "An output of the batch"));
    return sentence.say(" Training makes it small.").end();
  }

  private String measure() {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR ->
          ": the distance between output and target, squared, so that both directions count and "
              + "large errors count most. The ½ cancels against the 2 of the derivative.";
      case SQUARED_ERROR ->
          ": the distance between output and target, squared, so that both directions count and "
              + "large errors count most.";
      case MEAN_SQUARED_ERROR ->
          ": the squared distance between output and target, divided by the number of outputs.";
      case BINARY_CROSS_ENTROPY ->
          ". The output is read as a probability, and the loss is how surprising the target is: "
              + "minus the logarithm of the probability that was given to it.";
      case CROSS_ENTROPY ->
          ". The outputs are probabilities, and the loss is how surprising the target is: minus "
              + "the logarithm of the probability that was given to it.";
      case ABSOLUTE_ERROR ->
          ": the distance between output and target, so that both directions count and large "
              + "errors count no more than in proportion.";
      case OUTPUT ->
          " stands in the place of a loss: there is no target, and what goes back is the derivative"
              + " of the network itself.";
    };
  }
}
