package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.all;
import static org.deltascope.formula.algebra.Exprs.at;
import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;
import static org.deltascope.formula.algebra.Exprs.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What may stand in the place of a sum by mistake.
 *
 * @param model of the document
 * @param target what the whole formula is about
 */
record SumVariations(Model model, Quantity target) {

  List<Variation> of(Expr whole, List<Expr> terms) {
    List<Variation> all = new ArrayList<>();
    boolean ways = terms.stream().allMatch(SumVariations::isWay);
    for (int i = 0; i < terms.size() && terms.size() > 1; i++) {
      List<Expr> rest = new ArrayList<>(terms);
      Expr dropped = rest.remove(i);
      all.add(new Variation(ways ? Tag.PATH_LEFT_OUT : leftOut(dropped), sum(rest)));
      List<Expr> flipped = new ArrayList<>(terms);
      flipped.set(i, opposite(terms.get(i)));
      all.add(new Variation(isUpdate() ? Tag.UPDATE_ADDED : Tag.SIGN, new Expr.Sum(flipped)));
    }
    if (ways) {
      ways(all, terms);
    }
    if (whole.equals(new TrueEquations(model).error()) && model.isFused()) {
      fused(all, whole);
    }
    return all;
  }

  private boolean isUpdate() {
    return target.kind() == Kind.NEW_WEIGHTS || target.kind() == Kind.NEW_BIAS;
  }

  private static Expr opposite(Expr term) {
    return term instanceof Expr.Negative(Expr operand) ? operand : new Expr.Negative(term);
  }

  private Tag leftOut(Expr term) {
    boolean bias = term instanceof Expr.Symbol(Ref ref) && ref.quantity().kind() == Kind.BIAS;
    if (isUpdate()) {
      return target.kind() == Kind.NEW_BIAS ? Tag.BIAS_FROZEN : Tag.SUMMAND_LEFT_OUT;
    }
    return bias ? Tag.BIAS_FORGOTTEN : Tag.SUMMAND_LEFT_OUT;
  }

  /** {@return whether a term is the way of an error over one weight} */
  private static boolean isWay(Expr term) {
    return weight(term).isPresent()
        && term instanceof Expr.Times(List<Expr> factors)
        && factors.stream().noneMatch(SumVariations::isActivation);
  }

  private static boolean isActivation(Expr factor) {
    return factor instanceof Expr.Symbol(Ref ref) && ref.quantity().kind() == Kind.ACTIVATION;
  }

  private static Optional<Ref.One> weight(Expr term) {
    return term instanceof Expr.Times(List<Expr> factors)
            && factors.getFirst() instanceof Expr.Symbol(Ref.One one)
            && one.quantity().kind() == Kind.WEIGHTS
        ? Optional.of(one)
        : Optional.empty();
  }

  private static void ways(List<Variation> all, List<Expr> terms) {
    List<Ref.One> weights = terms.stream().flatMap(term -> weight(term).stream()).toList();
    int l = weights.getFirst().quantity().layer();
    List<Expr> ws = weights.stream().<Expr>map(Expr.Symbol::new).toList();
    List<Expr> errors = weights.stream().map(w -> at(Kind.ERROR, l, w.row())).toList();
    List<Expr> steps =
        weights.stream()
            .<Expr>map(w -> new Expr.Times(List.of(new Expr.Symbol(w), at(Kind.SLOPE, l, w.row()))))
            .toList();
    List<Expr> gradients = weights.stream().map(w -> at(Kind.CARRIED, l, w.row())).toList();
    all.add(new Variation(Tag.SUMS_MULTIPLIED, new Expr.Times(List.of(sum(ws), sum(errors)))));
    all.add(
        new Variation(Tag.SUMS_MULTIPLIED, new Expr.Times(List.of(sum(steps), sum(gradients)))));
    all.add(
        new Variation(
            Tag.GRADIENTS_FOR_CARRIED,
            sum(
                weights.stream()
                    .map(w -> at(Kind.WEIGHT_GRADIENT, l, w.row(), w.column()))
                    .toList())));
  }

  /** Where cross-entropy cancels the slope. */
  private void fused(List<Variation> all, Expr error) {
    int l = model.depth();
    TrueEquations truths = new TrueEquations(model);
    Expr rest = minus(num(1), truths.y());
    Expr diagonal = new Expr.Hadamard(truths.y(), rest);
    if (model.isElementwise(l)) {
      all.add(new Variation(Tag.SLOPE_KEPT, new Expr.Hadamard(error, all(Kind.SLOPE, l))));
      return;
    }
    all.add(new Variation(Tag.SLOPE_KEPT, new Expr.Hadamard(error, diagonal)));
    all.add(
        new Variation(
            Tag.SOFTMAX_DIAGONAL, new Expr.Negative(new Expr.Hadamard(truths.t(), rest))));
  }
}
