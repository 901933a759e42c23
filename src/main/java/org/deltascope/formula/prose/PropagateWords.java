package org.deltascope.formula.prose;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.PropagateEquation;
import org.deltascope.formula.equation.SlopeDerivation;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about an error that goes back. */
record PropagateWords(EquationContext scope, Step.PropagateError step) implements StepWords {

  private int l() {
    return step.layer();
  }

  private int next() {
    return step.layer() + 1;
  }

  private CarriedWords back() {
    return new CarriedWords(scope, l());
  }

  private Ref neuron(Ref.One part) {
    return scope.ref(Kind.ACTIVATION, l(), part.row());
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(
            p ->
                p.kind() == Kind.CARRIED
                    ? title.say("Error carried back to ").neuron(neuron(p))
                    : title.say("Error of hidden neuron ").neuron(neuron(p)))
        .orElseGet(
            () ->
                title.say(
                    (step.delta().columns() == 1 ? "Error of " : "Errors of ")
                        + scope.layerName(l())))
        .end();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    RichTextBuilder sentence =
        part.map(p -> p.kind() == Kind.CARRIED ? back().sentenceOf(p) : ofNeuron(p))
            .orElseGet(this::ofWhole);
    if (scope.isMean()) {
      sentence.say(
          PropagateEquation.isCarried(part)
              ? " Every number is the mean over the %d samples.".formatted(scope.samples())
              : " Every sample has its own slope, so the mean is taken at the end, over the %d samples."
                  .formatted(scope.samples()));
    }
    return sentence.end();
  }

  private RichTextBuilder ofNeuron(Ref.One part) {
    List<Ref> weights = scope.weightsOutOf(l(), part.row());
    RichTextBuilder sentence = back().dependents(part, weights);
    if (weights.isEmpty()) {
      return sentence.say(", so it has no error.");
    }
    if (weights.size() == 1) {
      sentence
          .say(", so its error comes back along ")
          .list(weights)
          .say(", the edge that carried ")
          .name(neuron(part))
          .say(" forward.");
    } else {
      sentence
          .say(", so their errors come back along ")
          .list(weights)
          .say(", the edges that carried ")
          .name(neuron(part))
          .say(scope.names().lettered(" forward: column %d of ".formatted(part.row() + 1)))
          .name(scope.ref(Kind.WEIGHTS, next()))
          .say(".");
    }
    return sentence
        .say(" The slope " + Names.activation(step.activation()))
        .say(scope.names().lettered("′(z) then moves the error "))
        .say("through the activation.")
        .sayIf(!scope.isMean(), SlopeDerivation.remark(scope, l(), part.row()));
  }

  private RichTextBuilder ofWhole() {
    return new RichTextBuilder(scope.names())
        .say(
            "The errors of layer %d go back along the edges that carried the activations "
                .formatted(next()))
        .say("forward: ")
        .name(scope.ref(Kind.WEIGHTS, next()))
        .say(
            scope
                .names()
                .lettered(
                    " has the edges into a neuron in a row and those out of a neuron in a column, so its "))
        .say("transpose collects, for each neuron of layer %d, what comes back. ".formatted(l()))
        .say("⊙ then multiplies each by the slope of its own activation.")
        .with(back()::withoutBiases);
  }
}
