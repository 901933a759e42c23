package org.deltascope.formula.prose;

import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.GradientEquation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about a gradient. */
record GradientWords(EquationContext scope, Step.WeightGradient step) implements StepWords {

  private int l() {
    return step.layer();
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(
            p ->
                isFrozenBias(p)
                    ? title
                        .say("Gradient of the bias of ")
                        .name(scope.ref(Kind.ACTIVATION, l(), p.row()))
                    : title.say("Gradient of ").name(parameter(p)))
        .orElseGet(() -> title.say("Gradients of the weights into " + scope.layerName(l())))
        .end();
  }

  private boolean isFrozenBias(Ref.One part) {
    return part.kind() == Kind.BIAS_GRADIENT && step.biasMode() == BiasMode.FROZEN;
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    RichTextBuilder sentence =
        part.map(
                p ->
                    p.kind() == Kind.WEIGHT_GRADIENT
                        ? ofEdge(p.row(), p.column())
                        : ofBias(p.row()))
            .orElseGet(this::ofWhole);
    boolean ofWeights = part.isEmpty() || part.get().kind() == Kind.WEIGHT_GRADIENT;
    sentence.sayIf(
        ofWeights && step.decay() != 0 && scope.isOfBatch(),
        " Weight decay adds λ times the weight itself, the derivative of λ/2 times its square.");
    sentence.sayIf(
        part.isEmpty() && !step.parameters().edges().isComplete(),
        " E is 1 where there is an edge and 0 where there is none.");
    sentence.with(s -> biases(s, part));
    sentence.sayIf(
        ofWeights && !step.parameters().weightMode().isTrained(),
        " The weights of this layer are frozen: no update will use it.");
    String reduced = step.reduction() == Reduction.MEAN ? "mean" : "sum";
    if (scope.isMean()) {
      sentence.say(
          " The gradient of the batch is the %s over its %d samples."
              .formatted(reduced, scope.samples()));
    } else if (scope.samples() > 1) {
      sentence.say(
          " This is one sample's own gradient; the optimizer is given the %s over the %d samples."
              .formatted(reduced, scope.samples()));
    }
    return sentence.end();
  }

  /** What stands in column 0 of W̃, or why there is none. */
  private void biases(RichTextBuilder sentence, Optional<Ref.One> part) {
    boolean told =
        part.isEmpty()
            && scope.names().convention().biasAsInput()
            && step.biasMode() != BiasMode.NONE;
    if (!told) {
      return;
    }
    if (new GradientEquation(scope, step).isAugmented()) {
      sentence.say(
          lettered(
              " The input 1 is one of them: column 0 has the error itself, the gradient of the bias."));
      sentence.sayIf(
          step.biasMode() == BiasMode.FROZEN,
          lettered(" The biases are frozen: no update will use column 0."));
    } else {
      sentence
          .augmented(scope.ref(Kind.WEIGHTS, l()))
          .say(lettered(" has the biases in its column 0, but "))
          .say(apart())
          .say(", so they stand apart here, and ")
          .name(scope.ref(Kind.WEIGHTS, l()))
          .say(" is the rest.");
    }
  }

  private String apart() {
    if (step.biasMode() == BiasMode.SHARED) {
      return "they are one number, which has the sum of their gradients";
    }
    return step.parameters().edges().isComplete()
        ? "weight decay leaves them out"
        : "the input 1 has an edge to every neuron";
  }

  private RichTextBuilder ofEdge(int to, int from) {
    Ref weight = scope.ref(Kind.WEIGHTS, l(), to, from);
    Ref z = scope.ref(Kind.WEIGHTED_INPUT, l(), to);
    Ref input = scope.ref(Kind.ACTIVATION, l() - 1, from);
    return new RichTextBuilder(scope.names())
        .name(weight)
        .say(" reaches the loss only through ")
        .name(z)
        .say(", where it multiplies ")
        .name(input)
        .say(": ")
        .named("∂", z)
        .named("/∂", weight)
        .say(" = ")
        .name(input)
        .say(
            lettered(
                ", and no other z contains it. So its gradient is %sthe error at the end of the edge "
                    .formatted(minus())))
        .say("times the activation at its start.");
  }

  private RichTextBuilder ofBias(int unit) {
    Ref bias = scope.ref(Kind.BIAS, l(), unit);
    Ref z = scope.ref(Kind.WEIGHTED_INPUT, l(), unit);
    RichTextBuilder sentence = new RichTextBuilder(scope.names());
    return switch (step.biasMode()) {
      case SHARED ->
          sentence
              .name(bias)
              .say(
                  lettered(
                      " is added to every z of the layer, each time with derivative 1, so its "))
              .say("gradient is %sthe sum of the layer's errors.".formatted(minus()));
      case PER_NEURON, NONE ->
          scope.names().convention().biasAsInput()
              ? sentence
                  .name(bias)
                  .say(" is the weight of an input that is always 1, so its gradient is ")
                  .say(itself() + ", times 1.")
              : sentence
                  .name(bias)
                  .say(" is added to ")
                  .name(z)
                  .say(" as it is, with derivative 1, so its gradient is " + itself() + ".");
      case FROZEN ->
          sentence
              .say("The bias is added to ")
              .name(z)
              .say(" as it is, with derivative 1, so its gradient is " + itself() + ". It is ")
              .say("frozen: the derivative exists, but no update will use it.");
    };
  }

  private RichTextBuilder ofWhole() {
    return new RichTextBuilder(scope.names())
        .say(lettered("Weight wⱼₖ of the layer appears in zⱼ only, where it multiplies "))
        .say(EquationContext.inputKind(l()))
        .say(
            lettered(
                " k: ∂zᵢ/∂wⱼₖ is "
                    + (l() == 1 ? "xₖ" : "aₖ")
                    + " if i is j, and otherwise 0. So row j, "))
        .say(lettered("column k of the "))
        .say("gradient is %sthe error of neuron j times ".formatted(minus()))
        .say(
            EquationContext.inputKind(l())
                + lettered(" k. That makes the outer product of the two columns: every "))
        .say("error times every " + EquationContext.inputKind(l()) + ".");
  }

  private Ref parameter(Ref.One part) {
    return part.kind() == Kind.WEIGHT_GRADIENT
        ? scope.ref(Kind.WEIGHTS, l(), part.row(), part.column())
        : scope.ref(Kind.BIAS, l(), part.row());
  }

  private String minus() {
    return scope.names().convention().minus();
  }

  private String itself() {
    return minus().isEmpty() ? "the error itself" : "minus the error";
  }

  private String lettered(String sentence) {
    return scope.names().lettered(sentence);
  }
}
