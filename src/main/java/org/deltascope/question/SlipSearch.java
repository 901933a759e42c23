package org.deltascope.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Broadcast;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.ScalarEquations;
import org.deltascope.formula.mistake.SingleEdits;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;

/**
 * Finds the mistakes that give a number.
 *
 * @param workings how numbers come about
 */
record SlipSearch(Workings workings) {
  /** In wider layers a mistake has more places than can be gone through while one waits. */
  private static final int MOST_UNITS = 40;

  private static final int MOST_NAMED = 3;

  private static final double SAME = 1e-9;

  /**
   * {@return the mistakes in the formula that give what was answered and not the truth}
   *
   * @param number what is asked for
   * @param truth of it
   * @param answer what was typed
   */
  List<FormulaEdit> of(Ref number, double truth, GivenAnswer answer) {
    Map<Tag, FormulaEdit> found = new LinkedHashMap<>();
    Stream.concat(edits(number), swaps(number))
        .filter(tried -> !isForeign(number, tried.slip()))
        .filter(tried -> tried.gives(answer) && !tried.gives(truth))
        .forEach(tried -> found.putIfAbsent(tried.slip().tag(), tried.slip()));
    List<FormulaEdit> telling =
        found.values().stream().filter(slip -> !saysLess(slip.tag())).toList();
    List<FormulaEdit> all = telling.isEmpty() ? List.copyOf(found.values()) : telling;
    return all.stream().limit(MOST_NAMED).toList();
  }

  /**
   * {@return what a well-known mistake makes of a number, if it can be made there}
   *
   * @param number which
   * @param truth of it
   * @param tag which mistake
   */
  Optional<WrongNumber> made(Ref number, double truth, Tag tag) {
    return Stream.concat(edits(number), swaps(number))
        .filter(tried -> tried.slip().tag() == tag && !tried.gives(truth))
        .flatMap(
            tried ->
                tried.value().stream()
                    .mapToObj(value -> new WrongNumber(number, tried.slip(), value)))
        .findFirst();
  }

  /** Of a single number a slope of another activation is often made by chance. */
  private static boolean saysLess(Tag tag) {
    return tag.isGeneric() || tag == Tag.SLOPE_OF_OTHER_ACTIVATION;
  }

  /** Forward there is no transpose that could be left out. */
  private static boolean isForeign(Ref number, FormulaEdit slip) {
    return number.kind() == Kind.WEIGHTED_INPUT && slip.tag() == Tag.TRANSPOSE_LEFT_OUT;
  }

  /** A mistake and what it gives. */
  private record Tried(FormulaEdit slip, OptionalDouble value) {
    boolean gives(GivenAnswer answer) {
      return value.isPresent() && answer.fits(value.getAsDouble());
    }

    boolean gives(double truth) {
      return value.isPresent()
          && Math.abs(value.getAsDouble() - truth) <= SAME * Math.max(1e-300, Math.abs(truth));
    }
  }

  private Stream<Tried> edits(Ref number) {
    Model model = model();
    if (model.network().inputs() > MOST_UNITS
        || model.network().layers().stream().anyMatch(layer -> layer.units() > MOST_UNITS)) {
      return Stream.empty();
    }
    SingleEdits edits = new SingleEdits(model, number.quantity());
    return forms(model, number).stream()
        .flatMap(form -> edits.of(form).stream())
        .map(edit -> new Tried(edit, value(edit.tree(), number)));
  }

  /** Of one sample nothing is a mean. */
  private Model model() {
    Model model = Model.of(workings.trace());
    return workings.lens() instanceof SampleSelection.Sample
        ? new Model(
            model.network(), model.loss(), model.reduction(), model.optimizer(), 1, model.addsUp())
        : model;
  }

  private List<Expr> forms(Model model, Ref number) {
    List<Expr> forms = new ArrayList<>();
    if (number instanceof Ref.One one) {
      forms.addAll(new ScalarEquations(model).forms(one));
      forms.addAll(new TrueEquations(model).forms(one.quantity()));
    }
    workings.of(number).map(Derivation::names).ifPresent(names -> forms.addAll(names.right()));
    return forms;
  }

  private OptionalDouble value(Expr expr, Ref number) {
    TraceEnvironment environment = workings.environment();
    if (!(new Evaluation(environment).outcome(expr) instanceof Evaluated(_, Matrix value))) {
      return OptionalDouble.empty();
    }
    if (Broadcast.isNumber(value.shape())) {
      return OptionalDouble.of(value.get(0, 0));
    }
    return number instanceof Ref.One one && value.shape().equals(environment.shape(one.quantity()))
        ? OptionalDouble.of(value.get(one.row(), one.column()))
        : OptionalDouble.empty();
  }

  /** Two weights of the formula taken for each other. */
  private Stream<Tried> swaps(Ref number) {
    return workings.of(number).map(Derivation::names).stream()
        .flatMap(
            names -> {
              Expr truth = names.computed();
              List<Ref> weights =
                  Exprs.refs(truth)
                      .filter(ref -> ref.kind() == Kind.WEIGHTS)
                      .distinct()
                      .limit(MOST_UNITS)
                      .toList();
              return weights.stream()
                  .flatMap(
                      one ->
                          weights.stream()
                              .skip(weights.indexOf(one) + 1L)
                              .map(other -> swapped(truth, one, other, number)));
            });
  }

  private Tried swapped(Expr truth, Ref one, Ref other, Ref number) {
    Expr tree = swapped(truth, one, other);
    return new Tried(
        new FormulaEdit(Tag.WEIGHTS_SWAPPED, new Expr.Symbol(one), new Expr.Symbol(other), tree),
        value(tree, number));
  }

  private static Expr swapped(Expr expr, Ref one, Ref other) {
    return expr instanceof Expr.Symbol(Ref ref)
        ? new Expr.Symbol(ref.equals(one) ? other : ref.equals(other) ? one : ref)
        : Exprs.mapChildren(expr, child -> swapped(child, one, other));
  }
}
