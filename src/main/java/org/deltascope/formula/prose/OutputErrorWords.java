package org.deltascope.formula.prose;

import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.FusedError;
import org.deltascope.formula.equation.JacobianError;
import org.deltascope.formula.equation.OutputErrorForm;
import org.deltascope.formula.equation.SlopeDerivation;
import org.deltascope.formula.equation.SlopedError;
import org.deltascope.nn.Loss;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about the error of the outputs. */
record OutputErrorWords(EquationContext scope, Step.OutputError step, OutputErrorForm form)
    implements StepWords {

  private int l() {
    return step.layer();
  }

  private int outputs() {
    return step.parts().count();
  }

  private Ref output(int unit) {
    return scope.ref(Kind.ACTIVATION, l(), unit);
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(p -> title.say("Error of output ").neuron(output(p.row())))
        .orElseGet(
            () -> title.say(outputs() == 1 ? "Error of the output" : "Errors of the outputs"))
        .end();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    RichTextBuilder sentence = new RichTextBuilder(scope.names());
    switch (form) {
      case FusedError fused -> fused(sentence, fused);
      case JacobianError _ ->
          sentence
              .say(
                  lettered(
                      "δ is how much the loss %s. Softmax ties all outputs together, "
                          .formatted(changesWith("z"))))
              .say(lettered("so every output's gradient has a say in every δ: "))
              .say("what counts is how far it lies ")
              .say(isFalling() ? "below" : "above")
              .say(" the mean of all gradients, weighted with the outputs.");
      case SlopedError _ ->
          // Of a mean one cannot say that it is too large: the samples may differ.
          part.filter(_ -> !scope.isMean() && step.loss().hasTargets())
              .ifPresentOrElse(p -> ofPart(sentence, p.row()), () -> ofAll(sentence));
    }
    if (scope.isMean()) {
      sentence.say(" Shown is the mean over the %d samples.".formatted(scope.samples()));
    }
    return sentence.end();
  }

  private void ofAll(RichTextBuilder sentence) {
    if (!step.loss().hasTargets()) {
      sentence.say(
          lettered(
              "The loss is the sum of the outputs, so it changes with each by 1, and δ is %sthe slope of the activation at z."
                  .formatted(scope.names().convention().minus())));
      return;
    }
    sentence
        .say(
            lettered(
                "δ is how much the loss %s, by the chain rule: how much the loss %s, times the slope of the activation at z."
                    .formatted(changesWith("z"), changesWith("the output"))))
        .say(" ⊙ multiplies entry by entry, because each output has a slope of its own.");
  }

  private void fused(RichTextBuilder sentence, FusedError fused) {
    boolean binary = step.loss() == Loss.BINARY_CROSS_ENTROPY;
    sentence
        .say("Cross-entropy and " + (binary ? "sigmoid" : "softmax") + " are made for each other: ")
        .say("the slope of the activation cancels against the derivative of the logarithm, and ")
        .say(
            isFalling()
                ? "what is left is target minus output"
                : "what is left is output minus target");
    sentence.say(
        fused.isPlain()
            ? "."
            : " (the output times the sum of the targets, which is not 1 %s)."
                .formatted(scope.samples() == 1 ? "here" : "in every sample"));
  }

  private void ofPart(RichTextBuilder sentence, int i) {
    double error = scope.value(Kind.ACTIVATION, l(), i) - scope.value(Kind.TARGET, l(), i);
    sentence.name(output(i)).say(" is ");
    if (Double.isNaN(error)) {
      sentence.say(scope.noNumber());
      return;
    }
    if (error == 0) {
      sentence.say("exactly right, so it has no error.");
      return;
    }
    sentence
        .say(
            error > 0
                ? "too large: the loss would be smaller if it were smaller. "
                : "too small: the loss would be smaller if it were larger. ")
        .say(
            lettered(
                "How much the loss %s, times the slope of the activation at z: that is how much the loss %s."
                    .formatted(changesWith("it"), changesWith("z"))))
        .say(SlopeDerivation.remark(scope, l(), i));
  }

  private boolean isFalling() {
    return scope.names().convention().targetMinusOutput();
  }

  private String changesWith(String what) {
    return isFalling() ? "falls when %s grows".formatted(what) : "changes with " + what;
  }

  private String lettered(String sentence) {
    return scope.names().lettered(sentence);
  }
}
