package org.deltascope.formula.solution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.ScalarEquations;
import org.deltascope.formula.mistake.SingleEdits;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/** Finds the mistakes that make a wrong number, from the numbers alone. */
final class NumberMistakes {
  private final Trace own;
  private final Model model;
  private final Trial here;
  private final NetworkFamily family;
  private final List<CheckedNumber> numbers;
  private final Map<SampleRef, Double> followed;

  /**
   * Looks at an update.
   *
   * @param own the update, gone on with what was stated
   * @param numbers that were stated of it
   * @param followed what each of them should be after the stated numbers before it
   */
  NumberMistakes(Trace own, List<CheckedNumber> numbers, Map<SampleRef, Double> followed) {
    this.own = own;
    this.model = Model.of(own);
    this.here = Trial.of(own);
    this.family = new NetworkFamily(own);
    this.numbers = numbers;
    this.followed = followed;
  }

  /** {@return what makes a wrong number; all that do, where they cannot be told apart} */
  Diagnosis of(CheckedNumber wrong) {
    Quantity quantity = wrong.stated().at().ref().quantity();
    List<CheckedNumber> all =
        numbers.stream()
            .filter(each -> each.stated().at().ref().quantity().equals(quantity))
            .toList();
    if (wrong.standing() == NumberStanding.ROUNDED) {
      Expr symbol = new Expr.Symbol(wrong.stated().at().ref());
      return Diagnosis.of(new FormulaEdit(Tag.ROUNDED_ON_THE_WAY, symbol, symbol, symbol));
    }
    List<Supplier<Diagnosis>> ways =
        List.of(
            () -> ofAll(quantity, all),
            () -> new ScaledMistakes(own, all, followed).of(quantity),
            () -> new DigitMistakes(all, followed).of(wrong),
            () -> new SwappedWeights(own, all).of(quantity),
            () -> ofAll(quantity, all.stream().filter(each -> !each.standing().isRight()).toList()),
            () -> ofAll(quantity, List.of(wrong)),
            () -> ofOne(wrong.stated()));
    return ways.stream()
        .map(Supplier::get)
        .filter(found -> !found.alternatives().isEmpty())
        .findFirst()
        .orElse(Diagnosis.none());
  }

  /** What makes all numbers of a quantity, the right ones too. */
  private Diagnosis ofAll(Quantity quantity, List<CheckedNumber> all) {
    SingleEdits edits = new SingleEdits(model, quantity);
    return distinct(
        new TrueEquations(model)
            .forms(quantity).stream()
                .flatMap(form -> edits.of(form).stream())
                .filter(edit -> makes(edit.tree(), quantity.all(), all))
                .toList());
  }

  /** What makes a single number. */
  private Diagnosis ofOne(StatedNumber stated) {
    Ref.One ref = stated.at().ref();
    SingleEdits edits = new SingleEdits(model, ref.quantity());
    List<FormulaEdit> found = new ArrayList<>();
    for (Expr form : new ScalarEquations(model).forms(ref)) {
      for (FormulaEdit edit : edits.of(form)) {
        if (here.outcome(edit.tree()) instanceof Evaluated(_, Matrix value)
            && value.rows() == 1
            && isOfSample(ref.quantity()) == value.columns() > 1
            && SolutionCheck.within(stated, value.get(0, stated.at().sample()), 0)) {
          found.add(edit);
        }
      }
    }
    return distinct(found);
  }

  private boolean isOfSample(Quantity quantity) {
    return model.samples() > 1 && quantity.kind().isOfSample() && quantity.kind() != Kind.LOSS;
  }

  private boolean makes(Expr tree, Ref target, List<CheckedNumber> all) {
    if (!(here.shape(new Expr.Symbol(target)) instanceof Typed(_, Shape expected))
        || !(here.shape(tree) instanceof Typed(_, Shape shape))
        || !shape.equals(expected)
        || !(here.outcome(tree) instanceof Evaluated(_, Matrix value))) {
      return false;
    }
    return all.stream()
        .allMatch(each -> SolutionCheck.within(each.stated(), entry(value, each.stated().at()), 0));
  }

  private double entry(Matrix value, SampleRef at) {
    Ref.One ref = at.ref();
    return value.get(ref.row(), isOfSample(ref.quantity()) ? at.sample() : ref.column());
  }

  /**
   * Each mistake once; what only says how the formula differs gives way to what says why, and what
   * comes to the same in every network to what says it in the fewest signs, and with the signs that
   * more people know: a row ⊗ a column is their product.
   */
  private Diagnosis distinct(List<FormulaEdit> found) {
    Map<Tag, FormulaEdit> byTag = new LinkedHashMap<>();
    found.forEach(edit -> byTag.putIfAbsent(edit.tag(), edit));
    if (byTag.keySet().stream().anyMatch(tag -> !tag.isGeneric())) {
      byTag.keySet().removeIf(Tag::isGeneric);
    }
    List<FormulaEdit> all = new ArrayList<>(byTag.values());
    all.sort(
        Comparator.<FormulaEdit, Boolean>comparing(edit -> edit.tag() == Tag.KRON_FOR_OUTER)
            .thenComparingInt(edit -> Exprs.size(edit.tree())));
    List<FormulaEdit> kept = new ArrayList<>();
    List<Trial> others =
        all.size() < 2
            ? List.of()
            : family.sameSizes(2, all.stream().map(FormulaEdit::tree).toList());
    for (FormulaEdit edit : all) {
      if (kept.stream().noneMatch(other -> isSame(edit.tree(), other.tree(), others))) {
        kept.add(edit);
      }
    }
    return new Diagnosis(kept.stream().map(List::of).toList());
  }

  private static boolean isSame(Expr a, Expr b, List<Trial> others) {
    return others.stream().allMatch(trial -> trial.agrees(a, b));
  }
}
