package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.all;
import static org.deltascope.formula.algebra.Exprs.call;
import static org.deltascope.formula.algebra.Exprs.minus;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What may stand in the place of a product by mistake.
 *
 * @param model of the document
 * @param target the layer that the whole formula is about
 */
record ProductVariations(Model model, int target) {

  List<Variation> product(Expr left, Expr right) {
    List<Variation> all = new ArrayList<>();
    boolean carriesBack = left instanceof Expr.Transpose(Expr w) && is(w, Kind.WEIGHTS);
    if (!carriesBack) {
      all.add(
          new Variation(
              Tag.FACTORS_EXCHANGED, new Expr.Product(/* left= */ right, /* right= */ left)));
    }
    all.add(new Variation(Tag.HADAMARD_FOR_PRODUCT, new Expr.Hadamard(left, right)));
    boolean input = right instanceof Expr.Transpose(Expr a) && is(a, Kind.ACTIVATION);
    all.add(new Variation(input ? Tag.INPUT_LEFT_OUT : Tag.FACTOR_LEFT_OUT, left));
    all.add(new Variation(Tag.FACTOR_LEFT_OUT, right));
    if (right instanceof Expr.Transpose(Expr a) && input) {
      gradient(all, left, a);
    }
    if (left instanceof Expr.Transpose(Expr.Symbol(Ref.All(Quantity weights)))
        && weights.kind() == Kind.WEIGHTS) {
      carried(all, weights.layer(), right);
      if (right instanceof Expr.Hadamard(Expr error, Expr slope) && isSlope(slope)) {
        all.add(
            new Variation(
                Tag.SLOPE_OUTSIDE, new Expr.Hadamard(new Expr.Product(left, error), slope)));
      }
    }
    return all;
  }

  private void gradient(List<Variation> all, Expr delta, Expr a) {
    Expr turned = new Expr.Product(a, new Expr.Transpose(delta));
    all.add(new Variation(Tag.GRADIENT_TRANSPOSED, turned));
    Expr own = all(Kind.ACTIVATION, target);
    for (Expr input : List.of(a, own)) {
      Expr row = new Expr.Transpose(input);
      Expr deltaRow = new Expr.Transpose(delta);
      all.add(new Variation(Tag.KRON_FOR_OUTER, new Expr.Kronecker(delta, input)));
      all.add(new Variation(Tag.KRON_FOR_OUTER, new Expr.Kronecker(input, delta)));
      all.add(new Variation(Tag.KRON_FOR_OUTER, new Expr.Kronecker(input, deltaRow)));
      all.add(new Variation(Tag.KRON_FOR_OUTER, new Expr.Kronecker(deltaRow, input)));
      if (input.equals(own)) {
        all.add(new Variation(Tag.KRON_FOR_OUTER, new Expr.Kronecker(row, delta)));
        all.add(new Variation(Tag.KRON_FOR_OUTER, new Expr.Kronecker(delta, row)));
      }
    }
  }

  /** Of Wᵀδ. */
  private void carried(List<Variation> all, int l, Expr delta) {
    Expr w = all(Kind.WEIGHTS, l);
    Expr row = new Expr.Transpose(delta);
    all.add(new Variation(Tag.ROW_RULE, new Expr.Product(delta, new Expr.Transpose(w))));
    all.add(new Variation(Tag.ROW_RULE, new Expr.Product(row, w)));
    all.add(new Variation(Tag.READING_ORDER, new Expr.Product(delta, w)));
    if (l < model.depth()) {
      Expr above =
          new Expr.Product(new Expr.Transpose(all(Kind.WEIGHTS, l + 1)), all(Kind.ERROR, l + 1));
      all.add(new Variation(Tag.LAYER_SKIPPED, above));
    }
    Expr a = all(Kind.ACTIVATION, l - 1);
    all.add(new Variation(Tag.ACTIVATIONS_FOR_WEIGHTS, new Expr.Product(a, delta)));
    all.add(new Variation(Tag.ACTIVATIONS_FOR_WEIGHTS, new Expr.Hadamard(a, delta)));
    Expr error = minus(a, new TrueEquations(model).t());
    all.add(new Variation(Tag.ERROR_FOR_WEIGHT, new Expr.Product(error, delta)));
    all.add(new Variation(Tag.ERROR_FOR_WEIGHT, new Expr.Hadamard(error, delta)));
    Expr sums = call(new MathFunction.Total(Axis.DOWN), all(Kind.WEIGHT_GRADIENT, l));
    all.add(new Variation(Tag.GRADIENTS_FOR_CARRIED, new Expr.Transpose(sums)));
  }

  List<Variation> hadamard(Expr left, Expr right) {
    List<Variation> all = new ArrayList<>();
    Tag dropped = isSlope(right) ? leftOut(right) : Tag.FACTOR_LEFT_OUT;
    all.add(new Variation(dropped, left));
    all.add(new Variation(Tag.FACTOR_LEFT_OUT, right));
    all.add(new Variation(Tag.PRODUCT_FOR_HADAMARD, new Expr.Product(left, right)));
    if (isSlope(right)) {
      all.add(
          new Variation(Tag.SLOPE_TWICE, new Expr.Hadamard(new Expr.Hadamard(left, right), right)));
      if (left instanceof Expr.Product(Expr w, Expr delta)) {
        all.add(
            new Variation(Tag.SLOPE_INSIDE, new Expr.Product(w, new Expr.Hadamard(delta, right))));
        summed(all, w, delta, right);
      }
    }
    return all;
  }

  private static void summed(List<Variation> all, Expr w, Expr delta, Expr slope) {
    if (delta instanceof Expr.Symbol(Ref.All(Quantity error)) && error.kind() == Kind.ERROR) {
      Expr a = all(Kind.ACTIVATION, error.layer());
      all.add(new Variation(Tag.ACTIVATIONS_SUMMED, new Expr.Product(w, a)));
    }
    if (w instanceof Expr.Transpose(Expr weights)) {
      all.add(
          new Variation(
              Tag.READING_ORDER, new Expr.Product(new Expr.Product(delta, weights), slope)));
    }
  }

  /** Which slope it is that is left out: the layer's own, the output's, or that of one above. */
  private Tag leftOut(Expr slope) {
    int l = slope instanceof Expr.Symbol(Ref ref) ? ref.quantity().layer() : target;
    if (l != target) {
      return Tag.SLOPE_OF_ABOVE_LEFT_OUT;
    }
    return l == model.depth() ? Tag.SLOPE_CANCELLED : Tag.SLOPE_LEFT_OUT;
  }

  List<Variation> times(List<Expr> factors) {
    List<Variation> all = new ArrayList<>();
    for (int i = 0; i < factors.size() && factors.size() > 1; i++) {
      List<Expr> rest = new ArrayList<>(factors);
      Expr dropped = rest.remove(i);
      Tag tag =
          isSlope(dropped)
              ? leftOut(dropped)
              : dropped instanceof Expr.Num ? Tag.FACTOR : Tag.FACTOR_LEFT_OUT;
      all.add(new Variation(tag, rest.size() == 1 ? rest.getFirst() : new Expr.Times(rest)));
    }
    return all;
  }

  static boolean isSlope(Expr expr) {
    return is(expr, Kind.SLOPE);
  }

  private static boolean is(Expr expr, Kind kind) {
    return expr instanceof Expr.Symbol(Ref ref) && ref.quantity().kind() == kind;
  }
}
