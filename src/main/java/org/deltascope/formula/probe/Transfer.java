package org.deltascope.formula.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Carries a formula about the document's network over to another one: sums over the samples take
 * those of its batch, columns of ones have its sizes, and named neurons and samples are where the
 * other network has them.
 *
 * @param plan of the other network's sizes
 * @param network the other one
 * @param samples of its batch
 */
record Transfer(SizePlan plan, Network network, int samples) {

  /** {@return the same formula there; itself where nothing changes} */
  Expr of(Expr expr) {
    return plan.isPlain() && !isAboutSizes(expr) ? expr : moved(expr);
  }

  private static boolean isAboutSizes(Expr expr) {
    return expr instanceof Expr.Ones
        || expr instanceof Expr.OverSamples
        || namesSample(expr)
        || Exprs.children(expr).stream().anyMatch(Transfer::isAboutSizes);
  }

  /** {@return whether an expression names the loss of a sample of the batch by its number} */
  static boolean namesSample(Expr expr) {
    return Exprs.named(expr).anyMatch(ref -> ref.kind() == Kind.SAMPLE_LOSS);
  }

  private Expr moved(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(Ref ref) -> new Expr.Symbol(moved(ref));
      case Expr.Partial(Ref of, Ref with) -> new Expr.Partial(moved(of), moved(with));
      case Expr.OverSamples(_, boolean mean, Expr body) ->
          new Expr.OverSamples(samples, mean, moved(body));
      case Expr.Product(
              Expr.Call(MathFunction.Total(Axis axis), List<Expr> summed),
              Expr.Ones(int rows))
          when axis == Axis.DOWN ->
          new Expr.Product(
              new Expr.Call(new MathFunction.Total(axis), List.of(moved(summed.getFirst()))),
              new Expr.Ones(layers(summed.getFirst()).map(network::width).orElse(rows)));
      case Expr other -> Exprs.mapChildren(other, this::moved);
    };
  }

  private static java.util.Optional<Integer> layers(Expr expr) {
    return quantities(expr).stream()
        .filter(quantity -> quantity.kind().place() != Quantity.Place.NUMBER)
        .map(Quantity::layer)
        .max(Integer::compare);
  }

  private Ref moved(Ref ref) {
    return switch (ref) {
      case Ref.All _ -> ref;
      case Ref.One(Quantity quantity, int sample, _) when quantity.kind() == Kind.SAMPLE_LOSS ->
          sample < samples ? ref : quantity.at(0);
      case Ref.One(Quantity quantity, int row, int column) -> {
        int l = quantity.layer();
        boolean edge = quantity.kind().place() == Quantity.Place.EDGE;
        yield quantity.kind().place() == Quantity.Place.NUMBER
            ? ref
            : quantity.at(plan.index(l, row), edge ? plan.index(l - 1, column) : 0);
      }
    };
  }

  private static List<Quantity> quantities(Expr expr) {
    return Exprs.named(expr).map(Ref::quantity).toList();
  }

  /** {@return for each layer from the inputs on, the neurons that some expressions name} */
  static List<SortedSet<Integer>> named(List<Expr> exprs, int depth) {
    List<SortedSet<Integer>> named = new ArrayList<>();
    for (int l = 0; l <= depth; l++) {
      named.add(new TreeSet<>());
    }
    for (Ref ref : exprs.stream().flatMap(Exprs::named).toList()) {
      if (ref instanceof Ref.One(Quantity quantity, int row, int column)) {
        int l = quantity.layer();
        switch (quantity.kind().place()) {
          case EDGE -> {
            named.get(l).add(row);
            named.get(l - 1).add(column);
          }
          case NEURON, BIAS -> named.get(l).add(row);
          case NUMBER -> {}
        }
      }
    }
    return named;
  }

  /** {@return whether no number of an expression can be a size, or come from one} */
  static boolean hasPlainNumbers(Expr expr) {
    boolean plain =
        !(expr instanceof Expr.Num(double value, _, _))
            || value == 0.5
            || (value == Math.rint(value) && value <= SizePlan.SMALL);
    return plain && Exprs.children(expr).stream().allMatch(Transfer::hasPlainNumbers);
  }
}
