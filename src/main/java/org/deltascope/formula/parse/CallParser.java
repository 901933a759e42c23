package org.deltascope.formula.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Reads functions of something.
 *
 * @param expressions reads their arguments
 * @param cursor in the text
 * @param vocabulary of the network
 */
record CallParser(ExpressionParser expressions, TextCursor cursor, Vocabulary vocabulary) {
  private static final Map<String, MathFunction> ENTRYWISE =
      Map.of(
          "exp", new MathFunction.Exp(),
          "ln", new MathFunction.Ln(),
          "log", new MathFunction.Ln(),
          "sqrt", new MathFunction.Root(),
          "abs", new MathFunction.Absolute(),
          "sgn", new MathFunction.Signum(),
          "diag", new MathFunction.Diagonal());

  private static final Map<String, Activation> ACTIVATIONS =
      Map.ofEntries(
          Map.entry("id", Elementwise.IDENTITY),
          Map.entry("identity", Elementwise.IDENTITY),
          Map.entry("sigmoid", Elementwise.SIGMOID),
          Map.entry("logistic", Elementwise.SIGMOID),
          Map.entry("tanh", Elementwise.TANH),
          Map.entry("ReLU", Elementwise.RELU),
          Map.entry("relu", Elementwise.RELU),
          Map.entry("LReLU", Elementwise.LEAKY_RELU),
          Map.entry("ELU", Elementwise.ELU),
          Map.entry("elu", Elementwise.ELU),
          Map.entry("softplus", Elementwise.SOFTPLUS),
          Map.entry("step", Elementwise.STEP),
          Map.entry("sign", Elementwise.SIGN),
          Map.entry("softmax", Softmax.SOFTMAX));

  private static final List<String> OWN = List.of("f", "σ");
  private static final List<String> OTHERS =
      List.of("sum", "mean", "ones", "inv", "kron", "outer", "max", "transpose", "e");
  private static final String[] OPEN = {"(", "\\left("};
  private static final String[] PRIME = {"'", "′", "’", "^{\\prime}", "^\\prime"};

  boolean isFunction(String word) {
    return OWN.contains(word)
        || OTHERS.contains(word)
        || ENTRYWISE.containsKey(word)
        || ACTIVATIONS.containsKey(word);
  }

  /** {@return the function that a name begins, if it is one} */
  Optional<Expr> call(WrittenName name) {
    String word = name.base();
    if (!isFunction(word) || !name.below().isEmpty()) {
      return Optional.empty();
    }
    if (word.equals("e")) {
      return exponential();
    }
    boolean layer = OWN.contains(word);
    if (name.layer().isPresent() && !layer) {
      return Optional.empty();
    }
    boolean slope = (layer || ACTIVATIONS.containsKey(word)) && cursor.take(PRIME).isPresent();
    if (cursor.take(OPEN).isEmpty()) {
      throw unopened(word);
    }
    int start = cursor.position();
    List<Expr> arguments = expressions.arguments();
    return Optional.of(
        layer
            ? ofLayer(name, slope, single(arguments, start, word), start)
            : named(word, slope, arguments, start));
  }

  private Unexpected unopened(String word) {
    cursor.skipSpaces();
    int start = cursor.position();
    String of =
        new NameReader(cursor, vocabulary).read().map(_ -> cursor.since(start)).orElse("z[1]");
    return cursor.expected(
        start, "( and what %1$s is taken of, as in %1$s(%2$s)".formatted(word, of));
  }

  private Optional<Expr> exponential() {
    Optional<Expr> raised = new RaisedText(cursor, vocabulary).read();
    if (raised.isPresent()) {
      return raised.map(exponent -> Exprs.call(new MathFunction.Exp(), exponent));
    }
    if (cursor.takeHere("^{")) {
      return Optional.of(Exprs.call(new MathFunction.Exp(), expressions.untilClosed("}")));
    }
    if (cursor.takeHere("^(")) {
      return Optional.of(Exprs.call(new MathFunction.Exp(), expressions.untilClosed(")")));
    }
    if (cursor.takeHere("^")) {
      boolean negative = cursor.takeHere("-") || cursor.takeHere("−");
      if (!TextCursor.isDigit(cursor.peek())) {
        throw cursor.expected("an exponent in parentheses, as in e^(-z[1])");
      }
      Expr exponent = Exprs.num(new DecimalReader(cursor).read());
      return Optional.of(
          Exprs.call(new MathFunction.Exp(), negative ? new Expr.Negative(exponent) : exponent));
    }
    return Optional.empty();
  }

  private Expr single(List<Expr> arguments, int start, String word) {
    if (arguments.size() != 1) {
      throw cursor.expected(start, "one argument of %s".formatted(word));
    }
    return arguments.getFirst();
  }

  /** A layer's own activation; which layer, is said by its argument unless in brackets. */
  private Expr ofLayer(WrittenName name, boolean slope, Expr argument, int start) {
    OptionalInt layer = name.layer().isPresent() ? name.layer() : Layers.highest(argument);
    int depth = vocabulary.network().depth();
    if (layer.isEmpty() || layer.getAsInt() < 1 || layer.getAsInt() > depth) {
      throw cursor.expected(
          layer.isEmpty() || name.layer().isEmpty() ? start : name.range().start(),
          "an argument of a layer from 1 to %d, or f[l]%s(…) with the layer in brackets"
              .formatted(depth, slope ? "'" : ""));
    }
    Activation activation = vocabulary.network().layer(layer.getAsInt()).activation();
    return applied(activation, slope, argument);
  }

  private Expr applied(Activation activation, boolean slope, Expr argument) {
    Expr letter = vocabulary.convention().letter(argument);
    if (slope && isSlopeOf(activation, letter) && letter instanceof Expr.Symbol(Ref z)) {
      Quantity quantity = new Quantity(Kind.SLOPE, z.quantity().layer());
      return vocabulary
          .convention()
          .symbol(
              new Expr.Symbol(
                  switch (z) {
                    case Ref.All _ -> quantity.all();
                    case Ref.One(_, int row, _) -> quantity.at(row);
                  }));
    }
    return switch (activation) {
      case Elementwise f ->
          Exprs.call(slope ? new MathFunction.Slope(f) : new MathFunction.Activation(f), argument);
      case Softmax _ ->
          vocabulary
              .convention()
              .call(
                  new Expr.Call(
                      slope ? new MathFunction.Jacobian() : new MathFunction.Softmax(),
                      List.of(argument)));
    };
  }

  /** The slope of a layer at its own weighted input is a quantity of its own. */
  private boolean isSlopeOf(Activation activation, Expr argument) {
    return argument instanceof Expr.Symbol(Ref ref)
        && ref.quantity().kind() == Kind.WEIGHTED_INPUT
        && activation instanceof Elementwise
        && vocabulary.network().layer(ref.quantity().layer()).activation().equals(activation);
  }

  private Expr named(String word, boolean slope, List<Expr> arguments, int start) {
    if (ACTIVATIONS.containsKey(word)) {
      return applied(ACTIVATIONS.get(word), slope, single(arguments, start, word));
    }
    if (ENTRYWISE.containsKey(word)) {
      return vocabulary
          .convention()
          .call(new Expr.Call(ENTRYWISE.get(word), List.of(single(arguments, start, word))));
    }
    return switch (word) {
      case "inv" -> new Expr.Inverse(single(arguments, start, word));
      case "transpose" -> vocabulary.convention().transposed(single(arguments, start, word));
      case "sum" -> along(arguments, start, true);
      case "mean" -> along(arguments, start, false);
      case "kron" -> {
        requireTwo(arguments, start, "kron(A, B)");
        yield new Expr.Kronecker(arguments.get(0), arguments.get(1));
      }
      case "outer" -> {
        requireTwo(arguments, start, "outer(u, v)");
        yield vocabulary.convention().outer(arguments.get(0), arguments.get(1));
      }
      case "ones" -> {
        requireTwo(arguments, start, "ones(r, c)");
        yield new Expr.Call(new MathFunction.Filled(), arguments);
      }
      case String max -> rectified(arguments, start);
    };
  }

  private void requireTwo(List<Expr> arguments, int start, String form) {
    if (arguments.size() != 2) {
      throw cursor.expected(start, "two arguments, as in " + form);
    }
  }

  private Expr along(List<Expr> arguments, int start, boolean total) {
    Axis axis = Axis.ALL;
    if (arguments.size() == 2 && arguments.get(1) instanceof Num(double value, _, _)) {
      axis = value == 1 ? Axis.DOWN : value == 2 ? Axis.ALONG : Axis.ALL;
    }
    if (arguments.size() != 1 && axis == Axis.ALL) {
      throw cursor.expected(start, "a matrix, and 1 for down the columns or 2 for along the rows");
    }
    MathFunction function = total ? new MathFunction.Total(axis) : new MathFunction.Average(axis);
    return Exprs.call(function, arguments.getFirst());
  }

  /** max(0, z) and max(0.01 z, z) are the rectifiers written out. */
  private Expr rectified(List<Expr> arguments, int start) {
    if (arguments.size() == 2) {
      Expr z = arguments.get(1);
      if (arguments.get(0) instanceof Num(double zero, _, _) && zero == 0) {
        return Exprs.call(new MathFunction.Activation(Elementwise.RELU), z);
      }
      if (arguments.get(0).equals(Exprs.times(Exprs.num(0.01), z))) {
        return Exprs.call(new MathFunction.Activation(Elementwise.LEAKY_RELU), z);
      }
    }
    throw cursor.expected(start, "max(0, z), or max(0.01 z, z)");
  }
}
