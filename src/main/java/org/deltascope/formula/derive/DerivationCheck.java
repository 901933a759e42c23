package org.deltascope.formula.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.convention.Equated;
import org.deltascope.formula.mistake.ScalarEquations;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Judge;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Checks derivations at one moment of a document. */
public final class DerivationCheck {
  private static final int TRIALS = 2;

  private final Judge judge;
  private final OwnDefinitions own;
  private final Set<Expr> said = new HashSet<>();
  private Optional<CheckedLine> before = Optional.empty();

  private DerivationCheck(Judge judge) {
    this.judge = judge;
    this.own = new OwnDefinitions(new TrueEquations(judge.model()));
  }

  /**
   * {@return what is said of each line}
   *
   * @param text of the derivation
   * @param vocabulary what names stand for
   * @param judge of the moment
   */
  public static List<CheckedLine> of(String text, Vocabulary vocabulary, Judge judge) {
    DerivationCheck check = new DerivationCheck(judge);
    List<CheckedLine> checked = new ArrayList<>();
    for (DerivationLine line : DerivationReader.read(text, vocabulary)) {
      CheckedLine result =
          switch (line.parsed()) {
            case Unreadable wrong -> check.unreadable(line, wrong);
            case ParsedFormula formula -> check.check(line, formula);
          };
      check.before = Optional.of(result);
      checked.add(result);
    }
    return checked;
  }

  private CheckedLine unreadable(DerivationLine line, Unreadable wrong) {
    return new CheckedLine(
        line.number(),
        line.text(),
        LineStatus.UNREADABLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(wrong));
  }

  private CheckedLine check(DerivationLine line, ParsedFormula formula) {
    Judgement judgement =
        judge.judge(
            new ParsedFormula(
                formula.source(),
                line.left(),
                formula.relation(),
                formula.right(),
                formula.ranges()));
    Expr right = judgement.right();
    if (judgement.isRight()) {
      return right(line, judgement, right);
    }
    Optional<CheckedLine.Source> from = carried(line, judgement, right);
    boolean carried = from.isPresent();
    target(judgement).ifPresent(ref -> own.put(ref, line.number(), meaning(judgement, right)));
    return new CheckedLine(
        line.number(),
        line.text(),
        carried ? LineStatus.CARRIED : LineStatus.WRONG,
        Optional.of(judgement),
        from,
        carried ? Optional.empty() : counterexample(judgement),
        Optional.empty());
  }

  private Optional<Counterexample> counterexample(Judgement judgement) {
    return judgement
        .left()
        .filter(left -> judgement.verdict().filter(v -> v != Verdict.MEANINGLESS).isPresent())
        .flatMap(
            left ->
                new CounterexampleSearch(
                        judge.model().network(), judge.about(judgement.formula()).family())
                    .of(left, judgement.right()));
  }

  /**
   * {@return what a line says of its target, of columns: what its left side is turned by is turned
   * back}
   */
  private static Expr meaning(Judgement judgement, Expr right) {
    return judgement.left().map(left -> Equated.of(left, right).right()).orElse(right);
  }

  /** {@return what a line says something about; after ← the value after the update} */
  private static Optional<Ref> target(Judgement judgement) {
    return judgement
        .left()
        .map(left -> Equated.of(left, left).left())
        .flatMap(
            left -> left instanceof Expr.Symbol(Ref ref) ? Optional.of(ref) : Optional.empty());
  }

  /** True in itself; carried where it is told of something that was said wrongly before. */
  private CheckedLine right(DerivationLine line, Judgement judgement, Expr right) {
    Optional<CheckedLine.Source> from = own.used(right);
    LineStatus status =
        from.isPresent() ? LineStatus.CARRIED : status(line, target(judgement), right);
    if (line.name().isEmpty()) {
      target(judgement)
          .ifPresent(
              ref -> {
                if (from.isPresent()) {
                  own.put(ref, line.number(), meaning(judgement, right));
                } else {
                  own.remove(ref);
                }
              });
      line.left().ifPresent(said::add);
    }
    return new CheckedLine(
        line.number(),
        line.text(),
        status,
        Optional.of(judgement),
        from,
        Optional.empty(),
        Optional.empty());
  }

  private LineStatus status(DerivationLine line, Optional<Ref> target, Expr right) {
    if (line.name().isPresent()) {
      return LineStatus.GIVEN;
    }
    if (line.goesOn() || line.left().filter(said::contains).isPresent()) {
      return LineStatus.SAME;
    }
    if (target.isEmpty()) {
      return LineStatus.TRUE;
    }
    return isDefined(target.get().quantity())
        ? LineStatus.GIVEN
        : isKnown(target.get(), right) ? LineStatus.NEXT : LineStatus.TRUE;
  }

  /** What the document defines: its network, its loss, and from them the error of the outputs. */
  private boolean isDefined(Quantity quantity) {
    return switch (quantity.kind()) {
      case WEIGHTED_INPUT, ACTIVATION, LOSS, SAMPLE_LOSS, SLOPE -> true;
      case ERROR, CARRIED -> quantity.layer() == judge.model().network().depth();
      case Kind _ -> false;
    };
  }

  /** The chain rule, or an equation that is made from the same quantities as a known one. */
  private boolean isKnown(Ref target, Expr right) {
    return hasDerivatives(right)
        || forms(target).stream().anyMatch(form -> madeOf(form).equals(madeOf(right)));
  }

  private static boolean hasDerivatives(Expr expr) {
    return expr instanceof Expr.Partial
        || Exprs.children(expr).stream().anyMatch(DerivationCheck::hasDerivatives);
  }

  private Set<Quantity> madeOf(Expr expr) {
    Set<Quantity> quantities = new HashSet<>();
    collect(expr, quantities);
    return quantities;
  }

  /** A slope may be written with z or a, and what is carried back as a product. */
  private void collect(Expr expr, Set<Quantity> quantities) {
    if (expr instanceof Expr.Symbol(Ref ref)) {
      int l = ref.quantity().layer();
      switch (ref.quantity().kind()) {
        case SLOPE, WEIGHTED_INPUT, ACTIVATION -> quantities.add(new Quantity(Kind.ACTIVATION, l));
        case CARRIED ->
            new TrueEquations(judge.model())
                .of(new Quantity(Kind.CARRIED, l))
                .ifPresent(carried -> collect(carried, quantities));
        case SAMPLES -> {}
        case Kind _ -> quantities.add(ref.quantity());
      }
    }
    Exprs.children(expr).forEach(child -> collect(child, quantities));
  }

  /** Right from the line before, or from what was said of other quantities before. */
  private Optional<CheckedLine.Source> carried(
      DerivationLine line, Judgement judgement, Expr right) {
    if (line.goesOn() && before.isPresent() && !before.get().status().isRight()) {
      Optional<Expr> previous = before.get().judgement().map(Judgement::right);
      if (previous.isPresent() && agree(previous.get(), right)) {
        return Optional.of(new CheckedLine.Source(before.get().number(), Optional.empty()));
      }
    }
    Optional<Ref> target = target(judgement);
    if (target.isEmpty() || judgement.value().isEmpty()) {
      return Optional.empty();
    }
    return forms(target.get()).stream()
        .filter(form -> own.used(form).isPresent())
        .filter(form -> agree(own.substituted(form), own.substituted(meaning(judgement, right))))
        .findFirst()
        .flatMap(own::used);
  }

  private List<Expr> forms(Ref target) {
    return switch (target) {
      case Ref.All(Quantity quantity) -> new TrueEquations(judge.model()).forms(quantity);
      case Ref.One one -> new ScalarEquations(judge.model()).forms(one);
    };
  }

  private boolean agree(Expr left, Expr right) {
    List<Trial> trials = judge.family().sameSizes(TRIALS, List.of(left, right));
    return judge.here().agrees(left, right)
        && trials.stream().allMatch(trial -> trial.agrees(left, right));
  }
}
