package org.deltascope.formula.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** Reads numbers, names, functions, and what is in parentheses. */
final class AtomParser {
  private static final String EXPECTED = "a quantity, a number or (";
  private static final Map<String, double[]> FRACTIONS =
      Map.of(
          "½", new double[] {1, 2},
          "⅓", new double[] {1, 3},
          "⅔", new double[] {2, 3},
          "¼", new double[] {1, 4},
          "¾", new double[] {3, 4});

  private static final List<String> COMMANDS =
      List.of(
          "\\left", "\\frac", "\\tfrac", "\\dfrac", "\\partial", "\\sqrt", "\\mathbf", "\\lVert");

  /** In LaTeX a single digit needs no braces. */
  private static final Pattern OF_DIGITS = Pattern.compile("\\\\[td]?frac\\s*(\\d)\\s*(\\d)");

  private static final String[] NORM_SQUARED =
      Stream.of("‖", "\\right\\|", "\\|", "\\right\\rVert", "\\rVert", "\\Vert")
          .flatMap(close -> Stream.of("²", "^2", "^{2}").map(close::concat))
          .toArray(String[]::new);

  private final ExpressionParser expressions;
  private final TextCursor cursor;
  private final Assembly assembly;
  private final NameReader names;
  private final NameResolver resolver;
  private final DerivativeParser derivatives;
  private final CallParser calls;
  private final Vocabulary vocabulary;

  AtomParser(
      ExpressionParser expressions, TextCursor cursor, Vocabulary vocabulary, Assembly assembly) {
    this.expressions = expressions;
    this.cursor = cursor;
    this.assembly = assembly;
    this.vocabulary = vocabulary;
    this.names = new NameReader(cursor, vocabulary);
    this.resolver = new NameResolver(vocabulary, cursor);
    this.calls = new CallParser(expressions, cursor, vocabulary);
    this.derivatives = new DerivativeParser(cursor, names, resolver, calls);
  }

  /** {@return whether something can follow right here that is multiplied without a sign} */
  boolean isNext() {
    cursor.skipSpaces();
    char c = cursor.peek();
    if ("(∂√½⅓⅔¼¾".indexOf(c) >= 0 || names.isNext()) {
      return true;
    }
    if (c == '‖') {
      return cursor.peek(1) != '²' && cursor.peek(1) != '^';
    }
    boolean norm = cursor.isAt("\\|") || cursor.isAt("\\Vert");
    return norm
        ? Stream.of(NORM_SQUARED).noneMatch(cursor::isAt)
        : COMMANDS.stream().anyMatch(cursor::isAt);
  }

  Expr atom() {
    cursor.skipSpaces();
    int start = cursor.position();
    if (cursor.take("(", "\\left(", "\\bigl(", "\\big(").isPresent()) {
      return assembly.close(expressions.untilClosed(")", "\\right)", "\\bigr)", "\\big)"), start);
    }
    if (cursor.take("{").isPresent()) {
      return assembly.close(expressions.untilClosed("}"), start);
    }
    Optional<Expr> other =
        number()
            .or(this::norm)
            .or(this::absolute)
            .or(this::root)
            .or(() -> derivatives.fraction().map(this::derived))
            .or(this::fraction)
            .or(() -> derivatives.derivative().map(this::derived))
            .or(this::ones)
            .or(this::named);
    return assembly.note(other.orElseThrow(() -> cursor.expected(start, EXPECTED)), start);
  }

  private Optional<Expr> ones() {
    return cursor.take("\\mathbf{1}").map(one -> Exprs.num(1));
  }

  private Optional<Expr> number() {
    for (Map.Entry<String, double[]> fraction : FRACTIONS.entrySet()) {
      if (cursor.takeHere(fraction.getKey())) {
        return Optional.of(
            Exprs.over(Exprs.num(fraction.getValue()[0]), Exprs.num(fraction.getValue()[1])));
      }
    }
    boolean number =
        TextCursor.isDigit(cursor.peek())
            || (cursor.peek() == '.' && TextCursor.isDigit(cursor.peek(1)));
    return number ? Optional.of(Exprs.num(new DecimalReader(cursor).read())) : Optional.empty();
  }

  private Optional<Expr> norm() {
    if (cursor.take("‖", "\\left\\|", "\\|", "\\lVert", "\\left\\lVert", "\\Vert").isEmpty()) {
      return Optional.empty();
    }
    Expr inside = expressions.untilClosed(NORM_SQUARED);
    return Optional.of(Exprs.call(new MathFunction.SquaredNorm(), inside));
  }

  private Optional<Expr> absolute() {
    return cursor
        .take("|", "\\left|")
        .map(
            bar ->
                Exprs.call(new MathFunction.Absolute(), expressions.untilClosed("|", "\\right|")));
  }

  private Optional<Expr> root() {
    if (cursor.take("√(").isPresent()) {
      return Optional.of(Exprs.call(new MathFunction.Root(), expressions.untilClosed(")")));
    }
    if (cursor.take("\\sqrt{").isPresent()) {
      return Optional.of(Exprs.call(new MathFunction.Root(), expressions.untilClosed("}")));
    }
    return cursor.take("√").map(sign -> Exprs.call(new MathFunction.Root(), atom()));
  }

  private Optional<Expr> fraction() {
    Optional<Matcher> digits = cursor.take(OF_DIGITS);
    if (digits.isPresent()) {
      return digits.map(
          both ->
              Exprs.over(
                  Exprs.num(Double.parseDouble(both.group(1))),
                  Exprs.num(Double.parseDouble(both.group(2)))));
    }
    if (cursor.take("\\frac{", "\\tfrac{", "\\dfrac{").isEmpty()) {
      return Optional.empty();
    }
    Expr numerator = expressions.untilClosed("}");
    if (cursor.take("{").isEmpty()) {
      throw cursor.expected("{");
    }
    return Optional.of(Exprs.over(numerator, expressions.untilClosed("}")));
  }

  private Optional<Expr> named() {
    return names.read().map(this::named);
  }

  private Expr named(WrittenName name) {
    Expr own = vocabulary.own().get(name.word());
    if (own != null && name.layer().isEmpty()) {
      return copy(own);
    }
    if (resolver.isOne(name)) {
      return Exprs.num(1);
    }
    Optional<Ref> entry = resolver.augmentedEntry(name);
    if (entry.isPresent()) {
      return read(new Expr.Symbol(entry.get()));
    }
    if (name.tilde()) {
      return augmented(new Expr.Symbol(resolver.resolve(name)), name.range().start());
    }
    return calls.call(name).orElseGet(() -> read(new Expr.Symbol(resolver.resolve(name))));
  }

  private Expr derived(DerivativeParser.Derived derivative) {
    return switch (derivative.expr()) {
      case Expr.Symbol symbol when derivative.tilde() -> augmented(symbol, derivative.start());
      case Expr.Symbol symbol -> vocabulary.convention().turned(symbol);
      case Expr other -> other;
    };
  }

  /** A letter with a tilde, which stands for the weights with their biases or for x with a 1. */
  private Expr augmented(Expr.Symbol letter, int start) {
    boolean there =
        Augmented.bias(letter.ref().kind())
            .map(kind -> new Quantity(kind, letter.ref().layer()))
            .flatMap(vocabulary.existence()::missing)
            .isEmpty();
    return vocabulary
        .convention()
        .augmented(letter)
        .filter(_ -> there)
        .orElseThrow(
            () ->
                cursor.expected(
                    start, "a tilde above W of a layer that has biases, above dW, a or x"));
  }

  /** What a letter stands for in this document. */
  private Expr read(Expr expr) {
    return expr instanceof Expr.Symbol symbol ? vocabulary.convention().symbol(symbol) : expr;
  }

  /** Each use of a name of one's own is a node of its own, so that it has a place of its own. */
  private static Expr copy(Expr meaning) {
    return switch (meaning) {
      case Expr.Symbol(var ref) -> new Expr.Symbol(ref);
      case Expr.Num(double value, var origin, var standing) ->
          new Expr.Num(value, origin, standing);
      case Expr other -> Exprs.mapChildren(other, child -> child);
    };
  }
}
