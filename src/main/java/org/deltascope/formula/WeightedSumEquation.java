package org.deltascope.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.formula.Expr.Product;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Tableau.Piece;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/** zˡ = Wˡ aˡ⁻¹ + bˡ. It is linear, so it also holds for the means over a batch. */
record WeightedSumEquation(Scope scope, Step.WeightedSum step) implements StepEquation {

  private int l() {
    return step.layer();
  }

  private boolean hasBias() {
    return step.parameters().biasMode() != BiasMode.NONE;
  }

  @Override
  public Prose title(Optional<Part> part) {
    Sentence title = scope.sentence();
    return part.map(p -> title.say("Weighted input of ").name(neuron(p)))
        .orElseGet(
            () ->
                title.say(
                    (step.parts() == 1 ? "Weighted input of " : "Weighted inputs of ")
                        + scope.layerName(l())))
        .end();
  }

  @Override
  public Prose sentence(Optional<Part> part) {
    return part.map(this::ofPart).orElseGet(this::ofWhole).with(this::mean).end();
  }

  private Sentence ofPart(Part part) {
    int i = part.unit();
    List<Ref> weights = scope.weightsInto(l(), i);
    boolean one = weights.size() == 1;
    return scope
        .sentence()
        .name(neuron(part))
        .say(one ? " takes the " : " adds up every ")
        .say(Scope.inputKind(l()) + " that reaches it")
        .say(one ? ", times the weight of its edge, " : ", each times the weight of its edge: ")
        .list(weights)
        .say(one ? "" : ", row %d of ".formatted(i + 1))
        .with(s -> whole(s, !one, Kind.WEIGHTS))
        .with(s -> bias(s, i))
        .say(".");
  }

  private void bias(Sentence sentence, int i) {
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

  private Sentence ofWhole() {
    return scope
        .sentence()
        .say(step.parts() == 1 ? "The neuron of " : "Every neuron of ")
        .say(scope.layerName(l()) + " adds up what reaches it, each ")
        .say(Scope.inputKind(l()) + " times the weight of its edge")
        .sayIf(hasBias(), ", and its bias")
        .say(". Row i of ")
        .with(s -> whole(s, true, Kind.WEIGHTS))
        .say(" holds the weights into neuron i, so one product of matrix and column does it")
        .say(step.parts() == 1 ? "." : " for all neurons at once.");
  }

  private void whole(Sentence sentence, boolean shown, Kind kind) {
    if (shown) {
      sentence.name(scope.ref(kind, l()));
    }
  }

  private void mean(Sentence sentence) {
    if (scope.isMean()) {
      sentence.say(
          " Every number is the mean over the %d samples of the batch; the formula holds for means, because a weighted sum is linear."
              .formatted(scope.samples()));
    }
  }

  @Override
  public Statement formula(Optional<Part> part) {
    Expr product = new Product(Exprs.all(Kind.WEIGHTS, l()), Exprs.all(Kind.ACTIVATION, l() - 1));
    return Statement.equal(
        Exprs.all(Kind.WEIGHTED_INPUT, l()),
        hasBias() ? Exprs.plus(product, Exprs.all(Kind.BIAS, l())) : product);
  }

  @Override
  public Tableau tableau(Optional<Part> part) {
    Tableaux t = new Tableaux(scope);
    Optional<Integer> row = part.map(Part::unit);
    int known = row.map(i -> i + 1).orElse(Tableaux.ALL_KNOWN);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(Kind.WEIGHTED_INPUT, l(), Tableaux.row(row), known));
    pieces.add(Tableaux.sign("="));
    pieces.add(t.plain(Kind.WEIGHTS, l(), Tableaux.row(row)));
    pieces.add(Tableaux.sign("·"));
    pieces.add(t.plain(Kind.ACTIVATION, l() - 1, Tableaux.EVERYTHING));
    if (hasBias()) {
      pieces.add(Tableaux.sign("+"));
      pieces.add(t.plain(Kind.BIAS, l(), Tableaux.row(row)));
    }
    return new Tableau(pieces);
  }

  @Override
  public Derivation derivation(Part part) {
    int i = part.unit();
    List<Expr> terms = new ArrayList<>();
    for (int j = 0; j < scope.width(l() - 1); j++) {
      terms.add(
          Exprs.times(Exprs.at(Kind.WEIGHTS, l(), i, j), Exprs.at(Kind.ACTIVATION, l() - 1, j)));
    }
    if (hasBias()) {
      terms.add(Exprs.at(Kind.BIAS, l(), i));
    }
    Expr names = Exprs.sum(terms);
    Expr between =
        Exprs.sum(terms.stream().<Expr>map(term -> Exprs.num(scope.evaluate(term))).toList());
    return new Derivation(
        Statement.equal(Exprs.at(Kind.WEIGHTED_INPUT, l(), i), names),
        terms.size() == 1 ? List.of(scope.numbers(names)) : List.of(scope.numbers(names), between),
        Scope.result(scope.value(Kind.WEIGHTED_INPUT, l(), i), ref(Kind.WEIGHTED_INPUT, i)),
        List.of());
  }

  @Override
  public List<Part> results() {
    return IntStream.range(0, step.parts()).mapToObj(step::part).toList();
  }

  @Override
  public Set<Ref> reads(Optional<Part> part) {
    Set<Ref> reads = new HashSet<>();
    part.ifPresentOrElse(
        p -> {
          reads.addAll(scope.weightsInto(l(), p.unit()));
          reads.addAll(scope.refs(Kind.ACTIVATION, l() - 1));
          if (hasBias()) {
            reads.add(ref(Kind.BIAS, p.unit()));
          }
        },
        () -> {
          reads.add(scope.ref(Kind.WEIGHTS, l()));
          reads.add(scope.ref(Kind.ACTIVATION, l() - 1));
          if (hasBias()) {
            reads.add(scope.ref(Kind.BIAS, l()));
          }
        });
    return reads;
  }

  @Override
  public Set<Ref> writes(Optional<Part> part) {
    return Set.of(
        part.map(p -> ref(Kind.WEIGHTED_INPUT, p.unit()))
            .orElse(scope.ref(Kind.WEIGHTED_INPUT, l())));
  }

  private Ref neuron(Part part) {
    return ref(Kind.ACTIVATION, part.unit());
  }

  private Ref ref(Kind kind, int unit) {
    return scope.ref(kind, l(), unit);
  }
}
