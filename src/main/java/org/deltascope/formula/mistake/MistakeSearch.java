package org.deltascope.formula.mistake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.probe.Closeness;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Finds the edits of the true formula that come to what was written, on random networks. The fewest
 * edits win; among them those whose formula is the most like what was written.
 */
public final class MistakeSearch {
  private static final int WIDTH = 3;
  private static final int MOST_FIRST = 16;
  private static final int MOST_FORMS = 3;
  private static final int MOST_UNITS = 8;
  private static final int SLACK = 2;

  private final Model model;
  private final NetworkFamily family;

  /**
   * Searches in a document.
   *
   * @param model of the document
   * @param family of networks like it
   */
  public MistakeSearch(Model model, NetworkFamily family) {
    this.model = model;
    this.family = family;
  }

  /**
   * {@return what explains a wrong formula}
   *
   * @param target what it is meant to be
   * @param written the formula
   */
  public Diagnosis of(Ref target, Expr written) {
    List<Expr> forms = forms(target, written);
    if (forms.isEmpty()) {
      return Diagnosis.none();
    }
    if (target instanceof Ref.One && isWide()) {
      return single(target.quantity(), written, forms);
    }
    List<Trial> same = family.sameSizes(2, List.of(written, new Expr.Symbol(target)));
    List<Trial> equal = target instanceof Ref.All ? family.equalSizes(2, WIDTH) : List.of();
    Diagnosis found = search(target.quantity(), written, forms, same, equal);
    if (found.alternatives().isEmpty() && !equal.isEmpty()) {
      found = search(target.quantity(), written, forms, equal, List.of());
    }
    return found.alternatives().isEmpty() ? unfit(target, written, forms) : found;
  }

  /** Of what fits in no network. */
  private Diagnosis unfit(Ref target, Expr written, List<Expr> forms) {
    Diagnosis letters = letterForLetter(target, written, forms);
    if (!letters.alternatives().isEmpty() || target instanceof Ref.One) {
      return letters;
    }
    return new ProductsForHadamard(family)
        .of(written)
        .map(mended -> with(mended, target))
        .orElse(Diagnosis.none());
  }

  /** Such products alone, or beside what else is wrong. */
  private Diagnosis with(ProductsForHadamard.Mended mended, Ref target) {
    Expr truth = new Expr.Symbol(target);
    if (family.otherSizes(2).stream().allMatch(each -> each.agrees(truth, mended.formula()))) {
      return new Diagnosis(List.of(mended.edits()));
    }
    return new Diagnosis(
        of(target, mended.formula()).alternatives().stream()
            .map(edits -> Stream.concat(mended.edits().stream(), edits.stream()).toList())
            .toList());
  }

  /** What fits in no network is known by what it is made of. */
  private Diagnosis letterForLetter(Ref target, Expr written, List<Expr> forms) {
    SingleEdits edits = new SingleEdits(model, target.quantity());
    return new Diagnosis(
        forms.stream()
            .flatMap(form -> edits.of(form).stream())
            .filter(edit -> edit.tree().equals(written))
            .limit(1)
            .map(List::of)
            .toList());
  }

  /** Of a single number of a wide network, pairs of edits are more than can be gone through. */
  private Diagnosis single(Quantity target, Expr written, List<Expr> forms) {
    Sameness sameness = new Sameness(written, family.allNeurons(2), List.of());
    if (!sameness.isDecided() || sameness.isTrue(forms.getFirst())) {
      return Diagnosis.none();
    }
    SingleEdits edits = new SingleEdits(model, target);
    return best(
        written,
        forms.stream()
            .flatMap(form -> edits.of(form).stream())
            .filter(sameness::is)
            .map(List::of)
            .toList(),
        sameness);
  }

  /** A small network with the neurons that a formula names does not have all ways to a number. */
  private boolean isWide() {
    return IntStream.rangeClosed(0, model.depth())
        .anyMatch(l -> model.network().width(l) > MOST_UNITS);
  }

  /** The true formula, with so many later errors put in as bring it nearest to what was written. */
  private List<Expr> forms(Ref target, Expr written) {
    List<Expr> all =
        switch (target) {
          case Ref.All(Quantity quantity) -> new TrueEquations(model).forms(quantity);
          case Ref.One one -> new ScalarEquations(model).forms(one);
        };
    return all.stream()
        .sorted(Comparator.comparingInt(form -> TreeDistance.between(written, form)))
        .limit(MOST_FORMS)
        .toList();
  }

  private Diagnosis search(
      Quantity target, Expr written, List<Expr> forms, List<Trial> where, List<Trial> also) {
    Sameness sameness = new Sameness(written, where, also);
    if (!sameness.isDecided() || sameness.isTrue(forms.getFirst())) {
      return Diagnosis.none();
    }
    SingleEdits edits = new SingleEdits(model, target);
    List<FormulaEdit> singles = forms.stream().flatMap(form -> edits.of(form).stream()).toList();
    List<List<FormulaEdit>> found = singles.stream().filter(sameness::is).map(List::of).toList();
    return found.isEmpty()
        ? best(written, pairs(written, edits, singles, sameness), sameness)
        : best(written, found, sameness);
  }

  /**
   * Of two edits, the first brings the formula nearer to what was written, and so does the other.
   */
  private static List<List<FormulaEdit>> pairs(
      Expr written, SingleEdits edits, List<FormulaEdit> singles, Sameness sameness) {
    List<FormulaEdit> nearest =
        singles.stream()
            .sorted(Comparator.comparingInt(edit -> TreeDistance.between(written, edit.tree())))
            .limit(MOST_FIRST)
            .toList();
    List<List<FormulaEdit>> found = new ArrayList<>();
    for (FormulaEdit first : nearest) {
      int distance = TreeDistance.between(written, first.tree());
      for (FormulaEdit second : edits.of(first.tree())) {
        if (TreeDistance.between(written, second.tree()) <= distance + SLACK
            && sameness.is(second)) {
          found.add(List.of(first, second.without(first)));
        }
      }
    }
    return found;
  }

  /** Those that agree with other sizes too, and of them the ones most like what was written. */
  private static Diagnosis best(Expr written, List<List<FormulaEdit>> found, Sameness sameness) {
    List<List<FormulaEdit>> confirmed =
        found.stream().filter(edits -> sameness.isConfirmed(edits.getLast())).toList();
    List<List<FormulaEdit>> all = confirmed.isEmpty() ? found : confirmed;
    int nearest =
        all.stream()
            .mapToInt(edits -> TreeDistance.between(written, edits.getLast().tree()))
            .min()
            .orElse(0);
    Map<List<Tag>, List<FormulaEdit>> distinct = new LinkedHashMap<>();
    all.stream()
        .filter(edits -> TreeDistance.between(written, edits.getLast().tree()) == nearest)
        .forEach(
            edits ->
                distinct.putIfAbsent(
                    edits.stream().map(FormulaEdit::tag).sorted().toList(), edits));
    return new Diagnosis(List.copyOf(distinct.values()));
  }

  /** Whether an edited formula comes to the same as what was written. */
  private static final class Sameness {
    private final List<Trial> where;
    private final List<Matrix> values;
    private final List<Trial> also;
    private final List<Matrix> otherValues;

    Sameness(Expr written, List<Trial> where, List<Trial> also) {
      this.where = where;
      this.values = values(written, where);
      this.also = also;
      this.otherValues = values(written, also);
    }

    private static List<Matrix> values(Expr expr, List<Trial> trials) {
      List<Matrix> values = new ArrayList<>();
      for (Trial trial : trials) {
        if (trial.outcome(expr) instanceof Evaluated(_, Matrix value)) {
          values.add(value);
        }
      }
      return values;
    }

    /** Nothing but zeros tells nothing: whatever has a factor 0 comes to them. */
    boolean isDecided() {
      return !where.isEmpty()
          && values.size() == where.size()
          && values.stream().anyMatch(value -> !value.map(Math::abs).equals(value.map(each -> 0)));
    }

    /** {@return whether what was written is what it should be here} */
    boolean isTrue(Expr form) {
      return agree(form, where, values);
    }

    boolean is(FormulaEdit edit) {
      return agree(edit.tree(), where, values);
    }

    boolean isConfirmed(FormulaEdit edit) {
      return otherValues.size() == also.size() && agree(edit.tree(), also, otherValues);
    }

    private static boolean agree(Expr tree, List<Trial> trials, List<Matrix> expected) {
      for (int i = 0; i < trials.size(); i++) {
        if (!(trials.get(i).outcome(tree) instanceof Evaluated(_, Matrix value)
            && Closeness.isClose(value, expected.get(i)))) {
          return false;
        }
      }
      return true;
    }
  }
}
