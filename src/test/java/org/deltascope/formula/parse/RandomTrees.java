package org.deltascope.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Random expressions about a network, in the one form in which the parser gives them. */
final class RandomTrees {
  private static final List<Kind> MATRICES =
      List.of(
          Kind.WEIGHTS,
          Kind.BIAS,
          Kind.WEIGHTED_INPUT,
          Kind.ACTIVATION,
          Kind.ERROR,
          Kind.CARRIED,
          Kind.SLOPE,
          Kind.WEIGHT_GRADIENT,
          Kind.BIAS_GRADIENT);

  private static final List<Kind> AUGMENTED =
      List.of(Kind.WEIGHTS, Kind.WEIGHT_GRADIENT, Kind.ACTIVATION);

  private final RandomGenerator random;
  private final Network network;
  private final int samples;

  RandomTrees(RandomGenerator random, Network network, int samples) {
    this.random = random;
    this.network = network;
    this.samples = samples;
  }

  Expr tree(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(14)) {
      case 0, 1 -> product(tree(depth - 1), tree(depth - 1));
      case 2 -> new Expr.Hadamard(tree(depth - 1), tree(depth - 1));
      case 3 -> new Expr.Outer(tree(depth - 1), tree(depth - 1));
      case 4 -> new Expr.Kronecker(tree(depth - 1), tree(depth - 1));
      case 5, 6 -> sum(depth);
      case 7 -> new Expr.Negative(tree(depth - 1));
      case 8 -> new Expr.Quotient(tree(depth - 1), tree(depth - 1));
      case 9 -> power(tree(depth - 1));
      case 10 -> transposed(tree(depth - 1));
      case 11 -> inverse(tree(depth - 1));
      case 12 -> new Expr.OverSamples(samples, random.nextBoolean(), tree(depth - 1));
      default -> call(tree(depth - 1));
    };
  }

  private static Expr product(Expr left, Expr right) {
    if (!Assembly.isNumber(left) && !Assembly.isNumber(right)) {
      return new Expr.Product(left, right);
    }
    List<Expr> factors = new ArrayList<>();
    if (left instanceof Expr.Times(List<Expr> before)) {
      factors.addAll(before);
    } else {
      factors.add(left);
    }
    factors.add(right);
    return new Expr.Times(factors);
  }

  private Expr sum(int depth) {
    List<Expr> terms = new ArrayList<>();
    for (int i = random.nextInt(2, 5); i > 0; i--) {
      terms.add(tree(depth - 1));
    }
    return new Expr.Sum(terms);
  }

  private Expr power(Expr base) {
    int exponent = random.nextInt(-2, 4);
    if (exponent < 0 && !Assembly.isNumber(base)) {
      return new Expr.Power(base, Exprs.num(-exponent));
    }
    return new Expr.Power(
        base, exponent < 0 ? new Expr.Negative(Exprs.num(-exponent)) : Exprs.num(exponent));
  }

  private static boolean isOne(Expr expr) {
    return expr.equals(Exprs.num(1));
  }

  private static Expr transposed(Expr operand) {
    return isOne(operand) ? operand : new Expr.Transpose(operand);
  }

  private static Expr inverse(Expr operand) {
    return Assembly.isNumber(operand) ? operand : new Expr.Inverse(operand);
  }

  private Expr call(Expr argument) {
    return switch (random.nextInt(10)) {
      case 0 -> Exprs.call(new MathFunction.Ln(), argument);
      case 1 -> Exprs.call(new MathFunction.Exp(), new Expr.Negative(argument));
      case 2 -> Exprs.call(new MathFunction.Root(), argument);
      case 3 -> Exprs.call(new MathFunction.Absolute(), argument);
      case 4 -> Exprs.call(new MathFunction.Total(axis()), argument);
      case 5 -> Exprs.call(new MathFunction.Average(axis()), argument);
      case 6 -> Exprs.call(new MathFunction.SquaredNorm(), argument);
      case 7 -> Exprs.call(new MathFunction.Diagonal(), argument);
      case 8 -> Exprs.call(new MathFunction.Activation(Elementwise.TANH), argument);
      default ->
          Exprs.call(
              new MathFunction.Filled(),
              Exprs.num(random.nextInt(1, 4)),
              new Expr.Symbol(Quantity.of(Kind.SAMPLES).all()));
    };
  }

  private Axis axis() {
    return List.of(Axis.ALL, Axis.DOWN, Axis.ALONG).get(random.nextInt(3));
  }

  private Expr leaf() {
    return switch (random.nextInt(9)) {
      case 0 -> Exprs.num(random.nextInt(0, 40) / 4.0);
      case 1 -> new Expr.Symbol(Quantity.of(Kind.LEARNING_RATE).all());
      case 2 -> new Expr.Symbol(new Quantity(Kind.TARGET, network.depth()).all());
      case 3 -> new Expr.Partial(entry(Kind.WEIGHTED_INPUT), entry(Kind.WEIGHTS));
      case 6 -> Augmented.all(AUGMENTED.get(random.nextInt(AUGMENTED.size())), layer());
      case 4, 5 -> new Expr.Symbol(entry(MATRICES.get(random.nextInt(MATRICES.size()))));
      default ->
          new Expr.Symbol(
              new Quantity(MATRICES.get(random.nextInt(MATRICES.size())), layer()).all());
    };
  }

  private int layer() {
    return random.nextInt(1, network.depth() + 1);
  }

  private Ref entry(Kind kind) {
    int l = layer();
    int row = random.nextInt(network.width(l));
    return kind.place() == Quantity.Place.EDGE
        ? new Quantity(kind, l).at(row, random.nextInt(network.width(l - 1)))
        : new Quantity(kind, l).at(row);
  }
}
