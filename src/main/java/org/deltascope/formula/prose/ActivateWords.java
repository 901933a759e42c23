package org.deltascope.formula.prose;

import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about an activation. */
record ActivateWords(EquationContext scope, Step.Activate step) implements StepWords {

  private int l() {
    return step.layer();
  }

  private Ref neuron(Ref.One part) {
    return scope.ref(Kind.ACTIVATION, l(), part.row());
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(p -> title.say("Activation of ").neuron(neuron(p)))
        .orElseGet(
            () ->
                title.say(
                    (step.parts().count() == 1 ? "Activation of " : "Activations of ")
                        + scope.layerName(l())))
        .end();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    boolean last = l() == scope.depth();
    RichTextBuilder sentence =
        part.map(
                p ->
                    new RichTextBuilder(scope.names())
                        .say(
                            effect(p)
                                + (last ? " This is the network's output " : " This is what "))
                        .name(neuron(p))
                        .say(last ? "." : " hands on to the next layer."))
            .orElseGet(
                () ->
                    new RichTextBuilder(scope.names())
                        .say(effectOnLayer())
                        .say(
                            last
                                ? " This is the network's answer."
                                : " This is what the layer hands on to the next."));
    if (scope.isMean()) {
      sentence.say(
          " Shown is the mean of the %d samples' activations, which is not the activation of the mean."
              .formatted(scope.samples()));
    }
    return sentence.end();
  }

  private String effect(Ref.One part) {
    double z = scope.value(Kind.WEIGHTED_INPUT, l(), part.row());
    boolean positive = z > 0;
    boolean general = scope.isMean() || Double.isNaN(z);
    return switch (step.activation()) {
      case Elementwise activation when !general && !activation.isShaped() ->
          scope.names().lettered(ActivationEffect.of(activation, positive));
      case Elementwise _, Softmax _ -> effectOnLayer();
    };
  }

  private String effectOnLayer() {
    return switch (step.activation()) {
      case Elementwise activation -> scope.names().lettered(ActivationEffect.of(activation));
      case Softmax _ ->
          scope
              .names()
              .lettered(
                  "Softmax turns the z of all outputs into positive numbers that add up to 1, so "
                      + "every output depends on every z.");
    };
  }
}
