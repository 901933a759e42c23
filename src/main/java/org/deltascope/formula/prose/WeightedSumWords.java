package org.deltascope.formula.prose;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about a weighted sum. */
record WeightedSumWords(EquationContext scope, Step.WeightedSum step) implements StepWords {

  private int l() {
    return step.layer();
  }

  private boolean hasBias() {
    return step.parameters().biasMode() != BiasMode.NONE;
  }

  private Ref neuron(Ref.One part) {
    return ref(Kind.ACTIVATION, part.row());
  }

  private Ref ref(Kind kind, int unit) {
    return scope.ref(kind, l(), unit);
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(p -> title.say("Weighted input of ").neuron(neuron(p)))
        .orElseGet(
            () ->
                title.say(
                    (step.parts().count() == 1 ? "Weighted input of " : "Weighted inputs of ")
                        + scope.layerName(l())))
        .end();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    return part.map(this::ofPart).orElseGet(this::ofWhole).with(this::mean).end();
  }

  private RichTextBuilder ofPart(Ref.One part) {
    int i = part.row();
    List<Ref> weights = scope.weightsInto(l(), i);
    boolean one = weights.size() == 1;
    if (weights.isEmpty()) {
      return new RichTextBuilder(scope.names())
          .name(neuron(part))
          .say(" has no edge into it, so nothing reaches it")
          .with(s -> bias(s, i))
          .say(".");
    }
    return new RichTextBuilder(scope.names())
        .name(neuron(part))
        .say(one ? " takes the " : " adds up every ")
        .say(EquationContext.inputKind(l()) + " that reaches it")
        .say(one ? ", times the weight of its edge, " : ", each times the weight of its edge: ")
        .list(weights)
        .say(one ? "" : scope.names().lettered(", row %d of ".formatted(i + 1)))
        .with(s -> matrix(s, !one))
        .with(s -> bias(s, i))
        .say(".");
  }

  private boolean isAugmented() {
    return hasBias() && scope.names().convention().biasAsInput();
  }

  private void bias(RichTextBuilder sentence, int i) {
    if (isAugmented()) {
      sentence
          .say(". Its bias ")
          .name(ref(Kind.BIAS, i))
          .say(" is the weight of an input that is always 1");
      switch (step.parameters().biasMode()) {
        case SHARED -> sentence.say("; it is one for the whole layer");
        case FROZEN -> sentence.say("; it is frozen and will not be trained");
        case NONE, PER_NEURON -> {}
      }
      return;
    }
    switch (step.parameters().biasMode()) {
      case NONE -> sentence.say(". It has no bias");
      case PER_NEURON ->
          sentence.say(". Its bias ").name(ref(Kind.BIAS, i)).say(" is added as it is");
      case SHARED ->
          sentence
              .say(". The bias ")
              .name(ref(Kind.BIAS, i))
              .say(", one for the whole layer, is added as it is");
      case FROZEN ->
          sentence
              .say(". The bias ")
              .name(ref(Kind.BIAS, i))
              .say(" is added; it is frozen and will not be trained");
    }
  }

  private RichTextBuilder ofWhole() {
    return new RichTextBuilder(scope.names())
        .say(step.parts().count() == 1 ? "The neuron of " : "Every neuron of ")
        .say(scope.layerName(l()) + " adds up what reaches it, each ")
        .say(EquationContext.inputKind(l()) + " times the weight of its edge")
        .sayIf(hasBias(), ", and its bias")
        .sayIf(isAugmented(), ", which is the weight of an input that is always 1")
        .say(scope.names().lettered(". Row i of "))
        .with(s -> matrix(s, true))
        .say(
            scope
                .names()
                .lettered(
                    isAugmented()
                        ? " holds the bias of neuron i, in column 0, and the weights into it, so one product of matrix and column does it"
                        : " holds the weights into neuron i, so one product of matrix and column does it"))
        .say(step.parts().count() == 1 ? "." : " for all neurons at once.");
  }

  private void matrix(RichTextBuilder sentence, boolean shown) {
    Ref weights = scope.ref(Kind.WEIGHTS, l());
    if (shown && isAugmented()) {
      sentence.augmented(weights);
    } else if (shown) {
      sentence.name(weights);
    }
  }

  private void mean(RichTextBuilder sentence) {
    if (scope.isMean()) {
      sentence.say(
          " Every number is the mean over the %d samples of the batch; the formula holds for means, because a weighted sum is linear."
              .formatted(scope.samples()));
    }
  }
}
