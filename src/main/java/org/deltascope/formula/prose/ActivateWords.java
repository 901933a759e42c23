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
    return part.map(p -> title.say("Activation of ").name(neuron(p)))
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
      case Elementwise.RELU ->
          general
              ? effectOnLayer()
              : positive
                  ? "z is positive, so ReLU passes it on as it is."
                  : "z is not positive, so ReLU cuts it off to 0.";
      case Elementwise.LEAKY_RELU ->
          general
              ? effectOnLayer()
              : positive
                  ? "z is positive, so the leaky ReLU passes it on as it is."
                  : "z is not positive, so the leaky ReLU lets only a hundredth of it through.";
      case Elementwise.ELU ->
          general
              ? effectOnLayer()
              : positive
                  ? "z is positive, so ELU passes it on as it is."
                  : "z is not positive, so ELU bends it to a number between −1 and 0.";
      case Elementwise.IDENTITY, Elementwise.SIGMOID, Elementwise.TANH, Elementwise.SOFTPLUS ->
          effectOnLayer();
      case Softmax.SOFTMAX -> effectOnLayer();
    };
  }

  private String effectOnLayer() {
    return switch (step.activation()) {
      case Elementwise.IDENTITY -> "There is no activation function here: z is passed on as it is.";
      case Elementwise.SIGMOID -> "The sigmoid σ squeezes z into a number between 0 and 1.";
      case Elementwise.TANH -> "tanh squeezes z into a number between −1 and 1.";
      case Elementwise.RELU -> "ReLU passes a positive z on and cuts any other off to 0.";
      case Elementwise.LEAKY_RELU ->
          "The leaky ReLU passes a positive z on and lets a hundredth of any other through.";
      case Elementwise.ELU ->
          "ELU passes a positive z on and bends any other to a number between −1 and 0.";
      case Elementwise.SOFTPLUS ->
          "Softplus is a smooth ReLU: nearly z where z is large, nearly 0 where it is very negative.";
      case Softmax.SOFTMAX ->
          "Softmax turns the z of all outputs into positive numbers that add up to 1, so every "
              + "output depends on every z.";
    };
  }
}
