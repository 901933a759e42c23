package org.deltascope.formula.prose;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What is said about an error that is carried back along the edges, to hidden neurons and, where
 * that is asked for, to the inputs.
 *
 * @param scope the look at the trace
 * @param layer l, the layer it comes back to, from 0 to L − 1
 */
record CarriedWords(EquationContext scope, int layer) implements StepWords {

  private int next() {
    return layer + 1;
  }

  private Ref neuron(Ref.One part) {
    return scope.ref(Kind.ACTIVATION, layer, part.row());
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(p -> title.say("Gradient of the input ").neuron(neuron(p)))
        .orElseGet(
            () ->
                title.say(
                    scope.network().width(layer) == 1
                        ? "Gradient of the input"
                        : "Gradient of the inputs"))
        .end();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    return part.map(this::sentenceOf)
        .orElseGet(this::ofWhole)
        .say(
            " An input has no activation, so no slope follows; and it is given, so no update does.")
        .sayIf(
            scope.isMean(),
            " Every number is the mean over the %d samples.".formatted(scope.samples()))
        .end();
  }

  private RichTextBuilder ofWhole() {
    return new RichTextBuilder(scope.names())
        .say("The errors of layer %d go back once more, along ".formatted(next()))
        .name(scope.ref(Kind.WEIGHTS, next()))
        .say(
            scope.names().convention().targetMinusOutput()
                ? ": that, with a minus, says how the loss changes with each input."
                : ": that says how the loss changes with each input.")
        .with(this::withoutBiases);
  }

  /** Why it is W and not W̃ that carries errors back. */
  void withoutBiases(RichTextBuilder sentence) {
    boolean augmented =
        scope.names().convention().biasAsInput()
            && scope.network().layer(next()).biasMode() != BiasMode.NONE;
    if (augmented) {
      sentence
          .say(" No error goes back to the input that is always 1, so it is ")
          .name(scope.ref(Kind.WEIGHTS, next()))
          .say(" that carries them: ")
          .augmented(scope.ref(Kind.WEIGHTS, next()))
          .say(scope.names().lettered(" without its column 0, the biases."));
    }
  }

  /** {@return along which edges errors come back to a neuron} */
  RichTextBuilder sentenceOf(Ref.One part) {
    List<Ref> weights = scope.weightsOutOf(layer, part.row());
    RichTextBuilder sentence = dependents(part, weights);
    if (weights.isEmpty()) {
      return sentence.say(", so no error comes back to it.");
    }
    if (weights.size() == 1) {
      return sentence
          .say(", so its error comes back along ")
          .list(weights)
          .say(", the edge that carried ")
          .name(neuron(part))
          .say(" forward, times the weight of that edge.");
    }
    return sentence
        .say(", so their errors come back along ")
        .list(weights)
        .say(", the edges that carried ")
        .name(neuron(part))
        .say(
            scope
                .names()
                .lettered(
                    " forward, each times the weight of its edge, and add up. These weights are column "))
        .say("%d of ".formatted(part.row() + 1))
        .name(scope.ref(Kind.WEIGHTS, next()))
        .say(": that is why it is the transpose, not the inverse, that carries errors back.");
  }

  /** {@return "Both outputs depend on h₁"} */
  RichTextBuilder dependents(Ref.One part, List<Ref> weights) {
    boolean output = next() == scope.depth();
    RichTextBuilder sentence = new RichTextBuilder(scope.names());
    int all = scope.network().width(next());
    if (weights.isEmpty()) {
      sentence.say(output ? "No output depends on " : "No neuron of the next layer depends on ");
    } else if (weights.size() == 1 && weights.getFirst() instanceof Ref.One edge) {
      sentence
          .say(output ? (all == 1 ? "The output " : "Output ") : "Neuron ")
          .name(scope.ref(Kind.ACTIVATION, next(), edge.row()))
          .say((all == 1 ? "" : " alone") + " depends on ");
    } else {
      String what = output ? "outputs" : "neurons of layer " + next();
      String many =
          weights.size() < all
              ? "%d of the %d ".formatted(weights.size(), all)
              : weights.size() == 2 ? "Both " : "All %d ".formatted(weights.size());
      sentence.say(many + what + " depend on ");
    }
    return sentence.name(neuron(part));
  }
}
