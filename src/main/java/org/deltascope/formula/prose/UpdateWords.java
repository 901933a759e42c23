package org.deltascope.formula.prose;

import java.util.Optional;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.UpdateEquation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What is said about an update. */
record UpdateWords(EquationContext scope, Step.ApplyUpdate step) implements StepWords {

  private int l() {
    return step.layer();
  }

  @Override
  public RichText title(Optional<Ref.One> part) {
    RichTextBuilder title = new RichTextBuilder(scope.names());
    return part.map(
            p ->
                title
                    .say(p.kind().isOfOptimizer() ? letter(p) + " of " : "Update of ")
                    .name(parameter(p)))
        .orElseGet(() -> title.say("Update of the weights into " + scope.layerName(l())))
        .end();
  }

  private String letter(Ref.One part) {
    return scope.names().of(part).base();
  }

  @Override
  public RichText sentence(Optional<Ref.One> part) {
    if (part.filter(p -> p.kind().isOfOptimizer()).isPresent()) {
      return ofKept(part.get()).end();
    }
    boolean frozen = part.isEmpty() && !step.before().weightMode().isTrained();
    RichTextBuilder sentence =
        frozen
            ? new RichTextBuilder(scope.names())
                .say("The weights of this layer are frozen: they stay as they are.")
            : part.map(this::ofPart).orElseGet(this::ofWhole).say(inWords());
    sentence.sayIf(
        part.filter(this::movesUphill).isPresent(),
        " This time it still moves the other way, carried on by earlier gradients.");
    if (part.isEmpty() && isAugmented()) {
      biases(sentence);
    } else if (part.isEmpty()) {
      switch (step.before().biasMode()) {
        case PER_NEURON ->
            sentence.say(
                frozen ? " The biases are trained." : " The biases change by the same rule.");
        case SHARED ->
            sentence.say(
                frozen
                    ? " The layer's one bias is trained."
                    : " The layer's one bias changes by the same rule.");
        case FROZEN -> sentence.say(" The biases are frozen: they stay as they are.");
        case NONE -> sentence.say("");
      }
    }
    sentence.sayIf(
        !frozen && !step.optimizer().schedule().isConstant(),
        " The schedule sets η anew at each %s."
            .formatted(step.optimizer().schedule().perEpoch() ? "epoch" : "update"));
    if (scope.samples() > 1) {
      sentence.say(" L is the loss of the batch of %d samples.".formatted(scope.samples()));
    }
    return sentence.end();
  }

  private boolean isAugmented() {
    return scope.names().convention().biasAsInput() && step.before().biasMode() != BiasMode.NONE;
  }

  private void biases(RichTextBuilder sentence) {
    boolean atOnce = UpdateEquation.of(scope, step).isAugmented();
    sentence
        .say(" ")
        .augmented(scope.ref(Kind.WEIGHTS, l()))
        .say(scope.names().lettered(" has the biases in its column 0"));
    if (atOnce) {
      sentence.say(": they change with it.");
      return;
    }
    sentence
        .say(
            step.before().biasMode().isTrained()
                ? ", which changes on its own"
                : ", which is frozen")
        .say("; ")
        .name(scope.ref(Kind.WEIGHTS, l()))
        .say(" is the rest.");
  }

  /** What an optimizer keeps of a parameter's gradients. */
  private RichTextBuilder ofKept(Ref.One part) {
    RichTextBuilder sentence = new RichTextBuilder(scope.names());
    String kept = letter(part);
    return switch (step.optimizer()) {
      case Optimizer.Momentum momentum ->
          sentence
              .say("What was left of earlier gradients fades by μ, and ")
              .derivative(parameter(part))
              .say(
                  momentum.dampening() == 0
                      ? " is added."
                      : " is added, but for the share d that is dampened.");
      case Optimizer.Adam _ when isCorrected(part) -> ofCorrected(part);
      case Optimizer.Adam _ when isMeanOfGradients(part) ->
          sentence
              .say(kept + " is a running mean: β₁ of what it was, and 1 − β₁ of ")
              .derivative(parameter(part))
              .say(".");
      case Optimizer.Adam _ -> ofSquares(part, "β₂");
      case Optimizer.RmsProp _ -> ofSquares(part, "ρ");
      case Optimizer.Sgd _ -> sentence;
    };
  }

  private static boolean isCorrected(Ref.One part) {
    return switch (part.kind()) {
      case WEIGHT_M_HAT, WEIGHT_V_HAT, BIAS_M_HAT, BIAS_V_HAT -> true;
      case Kind _ -> false;
    };
  }

  private RichTextBuilder ofCorrected(Ref.One part) {
    boolean ofGradients = part.kind() == Kind.WEIGHT_M_HAT || part.kind() == Kind.BIAS_M_HAT;
    String letter = letter(part);
    return new RichTextBuilder(scope.names())
        .say(letter.substring(0, 1) + " began at 0 and is too small at first; divided by 1 − ")
        .say((ofGradients ? "β₁ᵗ" : "β₂ᵗ") + ", where t counts the updates, it is made up for: ")
        .say("that is " + letter + ".");
  }

  private static boolean isMeanOfGradients(Ref.One part) {
    return part.kind() == Kind.NEW_WEIGHT_M || part.kind() == Kind.NEW_BIAS_M;
  }

  private RichTextBuilder ofSquares(Ref.One part, String share) {
    return new RichTextBuilder(scope.names())
        .say(letter(part) + " is a running mean of squares: " + share + " of what it was, and 1 − ")
        .say(share + " of the square of ")
        .derivative(parameter(part))
        .say(".");
  }

  private RichTextBuilder ofPart(Ref.One part) {
    double gradient = gradient(part);
    Ref parameter = parameter(part);
    RichTextBuilder sentence = new RichTextBuilder(scope.names());
    if (Double.isNaN(gradient)) {
      return sentence.derivative(parameter).say(" is " + scope.noNumber());
    }
    if (gradient == 0) {
      return sentence
          .derivative(parameter)
          .say(" is 0: a small change of ")
          .name(parameter)
          .say(" would not change the loss.");
    }
    boolean positive = gradient > 0;
    return sentence
        .derivative(parameter)
        .say(" is " + (positive ? "positive" : "negative") + ": a larger ")
        .name(parameter)
        .say(
            positive
                ? " would make the loss larger, so it is to become smaller."
                : " would make the loss smaller, so it is to become larger.");
  }

  private boolean movesUphill(Ref.One part) {
    double change = value(step.after(), part) - value(step.before(), part);
    return change * gradient(part) > 0;
  }

  private static double value(Layer layer, Ref.One part) {
    return part.kind() == Kind.NEW_WEIGHTS
        ? layer.weights().get(part.row(), part.column())
        : layer.bias().get(part.row(), 0);
  }

  private RichTextBuilder ofWhole() {
    return new RichTextBuilder(scope.names())
        .say("The gradient says in which direction the loss grows; the weights are to go the ")
        .say("opposite way.");
  }

  private String inWords() {
    return switch (step.optimizer()) {
      case Optimizer.Sgd _ -> " η says how long the step is.";
      case Optimizer.Momentum momentum ->
          " The step follows v, in which the gradients of earlier updates live on, multiplied by μ "
              + "at each update."
              + (momentum.dampening() == 0 ? "" : " Dampening takes the share d of g away.")
              + (momentum.nesterov()
                  ? " Nesterov's way looks ahead: it adds to the gradient what v will carry on."
                  : "");
      case Optimizer.RmsProp _ ->
          " The step is divided by the root of s, a running mean of the squared gradients, so "
              + "that weights with large and with small gradients move at a similar speed.";
      case Optimizer.Adam _ ->
          " The step follows m, a running mean of the gradients, divided by the root of v, a"
              + " running mean of their squares; dividing by 1 − βᵗ makes up for both having"
              + " started at 0.";
    };
  }

  private double gradient(Ref.One part) {
    return part.kind() == Kind.NEW_WEIGHTS
        ? step.weightGradient().get(part.row(), part.column())
        : step.biasGradient().get(part.row(), 0);
  }

  private Ref parameter(Ref.One part) {
    return part.kind().place() == Quantity.Place.EDGE
        ? scope.ref(Kind.WEIGHTS, l(), part.row(), part.column())
        : scope.ref(Kind.BIAS, l(), part.row());
  }
}
