package org.deltascope.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.Expr.Symbol;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Tableau.Piece;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/** What the optimizer makes of the gradients, which are always those of the whole batch. */
record UpdateEquation(Scope scope, Step.ApplyUpdate step) implements StepEquation {

  /** The batch's gradients are used, whichever sample is looked at. */
  static UpdateEquation of(Scope scope, Step.ApplyUpdate step) {
    return new UpdateEquation(scope.ofBatch(), step);
  }

  private int l() {
    return step.layer();
  }

  private static boolean isBias(Optional<Part> part) {
    return part.filter(Part.Bias.class::isInstance).isPresent();
  }

  private static int column(Part part) {
    return part instanceof Part.Edge(_, int from) ? from : 0;
  }

  @Override
  public Prose title(Optional<Part> part) {
    Sentence title = scope.sentence();
    return part.map(p -> title.say("Update of ").name(parameter(p)))
        .orElseGet(() -> title.say("Update of the weights into " + scope.layerName(l())))
        .end();
  }

  @Override
  public Prose sentence(Optional<Part> part) {
    Sentence sentence = part.map(this::ofPart).orElseGet(this::ofWhole).say(rule());
    sentence.sayIf(
        part.filter(this::movesUphill).isPresent(),
        " This time it still moves the other way, carried on by earlier gradients.");
    if (part.isEmpty()) {
      switch (step.before().biasMode()) {
        case PER_NEURON -> sentence.say(" The biases change by the same rule.");
        case SHARED -> sentence.say(" The layer's one bias changes by the same rule.");
        case FROZEN -> sentence.say(" The bias is frozen and stays.");
        case NONE -> sentence.say("");
      }
    }
    if (scope.samples() > 1) {
      sentence.say(" L is the loss of the batch of %d samples.".formatted(scope.samples()));
    }
    return sentence.end();
  }

  private Sentence ofPart(Part part) {
    double gradient = gradient(part);
    Ref parameter = parameter(part);
    Sentence sentence = scope.sentence();
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

  private boolean movesUphill(Part part) {
    Expr.Num updated = result(rule(Optional.of(part), !(part instanceof Part.Bias)).updated());
    double change = updated.value() - scope.evaluate(new Symbol(parameter(part)));
    return change * gradient(part) > 0;
  }

  private Sentence ofWhole() {
    return scope
        .sentence()
        .say("The gradient says in which direction the loss grows; every weight takes a step in ")
        .say("the opposite one.");
  }

  private String rule() {
    return switch (step.optimizer()) {
      case Optimizer.Sgd _ -> " η says how long the step is.";
      case Optimizer.Momentum _ ->
          " The step follows v, in which the gradients of the updates so far live on, fading by μ "
              + "each time.";
      case Optimizer.RmsProp _ ->
          " The step is divided by the root of s, a running mean of the squared gradients, so "
              + "that weights with large and with small gradients move at like speed.";
      case Optimizer.Adam _ ->
          " The step follows m, a running mean of the gradients, divided by the root of v, one of "
              + "their squares; dividing by 1 − βᵗ makes up for both having started at 0.";
    };
  }

  private UpdateRule rule(Optional<Part> part, boolean weight) {
    java.util.function.Function<Kind, Expr> symbols =
        kind ->
            part.map(p -> Exprs.at(kind, l(), p.unit(), column(p)))
                .orElseGet(() -> Exprs.all(kind, l()));
    return new UpdateRule(step.optimizer(), step.time(), symbols, weight);
  }

  @Override
  public Statement formula(Optional<Part> part) {
    UpdateRule rule = rule(Optional.empty(), !isBias(part));
    return Statement.becomes(rule.old(), Exprs.minus(rule.old(), rule.change()));
  }

  @Override
  public Tableau tableau(Optional<Part> part) {
    Tableaux t = new Tableaux(scope);
    boolean bias = isBias(part);
    int columns = bias ? 1 : scope.width(l() - 1);
    Tableau.Use use =
        part.<Tableau.Use>map(p -> new Tableau.Use.Cell(p.unit(), column(p)))
            .orElse(Tableaux.EVERYTHING);
    int known = part.map(p -> p.unit() * columns + column(p) + 1).orElse(Tableaux.ALL_KNOWN);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(bias ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS, l(), use, known));
    pieces.add(Tableaux.sign("="));
    pieces.add(t.plain(bias ? Kind.BIAS : Kind.WEIGHTS, l(), use));
    if (step.optimizer() instanceof Optimizer.Sgd) {
      pieces.add(Tableaux.sign("− η ·"));
      pieces.add(t.plain(bias ? Kind.BIAS_GRADIENT : Kind.WEIGHT_GRADIENT, l(), use));
    } else {
      pieces.add(Tableaux.sign("−"));
      pieces.add(t.computed(rule(Optional.empty(), !bias).change(), use));
    }
    return new Tableau(pieces);
  }

  @Override
  public Derivation derivation(Part part) {
    UpdateRule rule = rule(Optional.of(part), !(part instanceof Part.Bias));
    Expr names = Exprs.minus(rule.old(), rule.change());
    Expr between = Exprs.minus(scope.numbers(rule.old()), Exprs.num(scope.evaluate(rule.change())));
    return new Derivation(
        Statement.equal(rule.updated(), names),
        List.of(scope.numbers(names), between),
        result(rule.updated()),
        rule.slots().stream().map(this::aside).toList());
  }

  private Derivation aside(Statement slot) {
    return new Derivation(
        slot, List.of(scope.numbers(slot.computed())), result(slot.left()), List.of());
  }

  private Expr.Num result(Expr left) {
    return left instanceof Symbol(Ref ref)
        ? Scope.result(scope.evaluate(left), ref)
        : Exprs.num(scope.evaluate(left));
  }

  private double gradient(Part part) {
    return part instanceof Part.Edge(int to, int from)
        ? step.weightGradient().get(to, from)
        : step.biasGradient().get(part.unit(), 0);
  }

  @Override
  public List<Part> results() {
    return Parts.of(step);
  }

  @Override
  public Set<Ref> reads(Optional<Part> part) {
    boolean bias = isBias(part);
    Set<Ref> reads =
        new HashSet<>(
            Set.of(
                ref(bias ? Kind.BIAS : Kind.WEIGHTS, part),
                ref(bias ? Kind.BIAS_GRADIENT : Kind.WEIGHT_GRADIENT, part)));
    if (part.isEmpty() && step.before().biasMode().isTrained()) {
      reads.add(ref(Kind.BIAS, part));
      reads.add(ref(Kind.BIAS_GRADIENT, part));
    }
    return reads;
  }

  @Override
  public Set<Ref> writes(Optional<Part> part) {
    Ref one = ref(isBias(part) ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS, part);
    return part.isEmpty() && step.before().biasMode().isTrained()
        ? Set.of(one, ref(Kind.NEW_BIAS, part))
        : Set.of(one);
  }

  private Ref ref(Kind kind, Optional<Part> part) {
    return part.map(p -> scope.ref(kind, l(), p.unit(), column(p))).orElse(scope.ref(kind, l()));
  }

  private Ref parameter(Part part) {
    return ref(part instanceof Part.Bias ? Kind.BIAS : Kind.WEIGHTS, Optional.of(part));
  }
}
