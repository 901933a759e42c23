package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.num;
import static org.deltascope.formula.algebra.Exprs.over;
import static org.deltascope.formula.algebra.Exprs.times;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * All single changes of a formula that are well-known mistakes.
 *
 * @param model of the document
 * @param target what the formula is of
 */
public record SingleEdits(Model model, Quantity target) {

  /**
   * {@return the changes, each with the whole formula after it}
   *
   * @param tree the true formula
   */
  public List<FormulaEdit> of(Expr tree) {
    List<FormulaEdit> edits = new ArrayList<>(inside(tree));
    for (Variation variation : ofAll(tree)) {
      edits.add(new FormulaEdit(variation.tag(), tree, variation.expr(), variation.expr()));
    }
    if (!model.loss().hasTargets()) {
      edits.removeIf(edit -> hasTarget(edit.tree()));
    }
    return edits;
  }

  private static boolean hasTarget(Expr expr) {
    return (expr instanceof Expr.Symbol(Ref ref) && ref.kind() == Kind.TARGET)
        || Exprs.children(expr).stream().anyMatch(SingleEdits::hasTarget);
  }

  private List<FormulaEdit> inside(Expr node) {
    List<FormulaEdit> edits = new ArrayList<>();
    for (Variation variation : at(node)) {
      edits.add(new FormulaEdit(variation.tag(), node, variation.expr(), variation.expr()));
    }
    List<Expr> children = Exprs.children(node);
    for (int i = 0; i < children.size(); i++) {
      for (FormulaEdit edit : inside(children.get(i))) {
        edits.add(edit.within(replaced(node, i, edit.tree())));
      }
    }
    return edits;
  }

  private static Expr replaced(Expr node, int child, Expr with) {
    int[] next = {0};
    return Exprs.mapChildren(node, each -> next[0]++ == child ? with : each);
  }

  private List<Variation> at(Expr node) {
    ProductVariations products = new ProductVariations(model, target.layer());
    return switch (node) {
      case Expr.Symbol(Ref ref) -> new SymbolVariations(model).of(ref);
      case Expr.Product(Expr left, Expr right) -> products.product(left, right);
      case Expr.Hadamard(Expr left, Expr right) -> products.hadamard(left, right);
      case Expr.Times(List<Expr> factors) -> products.times(factors);
      case Expr.Sum(List<Expr> terms) -> new SumVariations(model, target).of(node, terms);
      case Expr.Transpose(Expr operand) -> transpose(operand);
      case Expr.Negative(Expr operand) -> List.of(new Variation(Tag.SIGN, operand));
      case Expr.Quotient(Expr above, Expr below) -> quotient(above, below);
      case Expr.OverSamples(int samples, boolean mean, Expr body) ->
          List.of(
              new Variation(Tag.BATCH_MEAN_MISSING, new Expr.OverSamples(samples, !mean, body)));
      case Expr.Call(MathFunction.Total(Axis axis), List<Expr> summed) when axis == Axis.ALONG ->
          List.of(new Variation(Tag.BIAS_NOT_SUMMED, summed.getFirst()));
      case Expr _ -> List.of();
    };
  }

  private static List<Variation> transpose(Expr operand) {
    Variation dropped = new Variation(Tag.TRANSPOSE_LEFT_OUT, operand);
    boolean weights =
        operand instanceof Expr.Symbol(Ref ref) && ref.quantity().kind() == Kind.WEIGHTS;
    return weights
        ? List.of(dropped, new Variation(Tag.INVERSE_FOR_TRANSPOSE, new Expr.Inverse(operand)))
        : List.of(dropped);
  }

  private static List<Variation> quotient(Expr above, Expr below) {
    Tag tag = below.equals(TrueEquations.samples()) ? Tag.BATCH_MEAN_MISSING : Tag.FACTOR;
    return List.of(new Variation(tag, above), new Variation(tag, over(over(above, below), below)));
  }

  /** One number for the biases of a layer where each has its own, or the other way round. */
  private List<Expr> oneOrMany(Expr tree) {
    int l = target.layer();
    TrueEquations truths = new TrueEquations(model);
    if (truths.sharesBias(l)) {
      return List.of(truths.biasGradientEach(l));
    }
    Expr width = num(model.network().width(l));
    Expr ones = new Expr.Ones(model.network().width(l));
    Expr sum = Exprs.call(new MathFunction.Total(Axis.ALL), tree);
    return List.of(sum, times(sum, ones), over(sum, width), times(over(sum, width), ones));
  }

  /** What may be wrong with all of it. */
  private List<Variation> ofAll(Expr tree) {
    List<Variation> all = new ArrayList<>();
    all.add(new Variation(Tag.SIGN, new Expr.Negative(tree)));
    for (double factor : new double[] {2, 0.5, 4, 0.25}) {
      all.add(new Variation(Tag.FACTOR, times(num(factor), tree)));
    }
    int outputs = model.network().outputs();
    if (outputs > 2) {
      all.add(new Variation(Tag.FACTOR, times(num(outputs), tree)));
      all.add(new Variation(Tag.FACTOR, over(tree, num(outputs))));
    }
    if (model.samples() > 1) {
      Expr m = TrueEquations.samples();
      all.add(new Variation(Tag.BATCH_MEAN_MISSING, over(tree, m)));
      all.add(new Variation(Tag.BATCH_MEAN_MISSING, times(m, tree)));
    }
    if (target.kind() == Kind.BIAS_GRADIENT) {
      Expr bias = Exprs.all(Kind.BIAS, target.layer());
      all.add(new Variation(Tag.BIAS_MULTIPLIED, new Expr.Hadamard(tree, bias)));
      all.add(new Variation(Tag.BIAS_FROZEN, times(num(0), tree)));
      oneOrMany(tree).forEach(other -> all.add(new Variation(Tag.BIAS_SHARED, other)));
    }
    Tag turned =
        target.kind() == Kind.WEIGHT_GRADIENT ? Tag.GRADIENT_TRANSPOSED : Tag.TRANSPOSE_ADDED;
    all.add(new Variation(turned, new Expr.Transpose(tree)));
    return all;
  }
}
