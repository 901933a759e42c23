package org.deltascope.formula.parse;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Reads derivatives: dW[2], ∂L/∂W², dL/dw1, dz[2](1)/da[1](2). What L is derived by alone may be
 * named: dW[2] is dL/dW[2].
 *
 * @param cursor in the text
 * @param names reads names
 * @param resolver finds what they stand for
 * @param calls knows which words are functions
 */
record DerivativeParser(
    TextCursor cursor, NameReader names, NameResolver resolver, CallParser calls) {
  private static final Ref LOSS = Quantity.of(Kind.LOSS).all();

  /**
   * A derivative.
   *
   * @param expr it
   * @param tilde whether a tilde stands above what L is derived by
   * @param start where it begins
   */
  record Derived(Expr expr, boolean tilde, int start) {}

  /** What is behind a d or ∂. */
  private record Variable(Ref ref, boolean tilde) {}

  /** {@return a derivative that is written as a fraction} */
  Optional<Derived> fraction() {
    int start = cursor.position();
    if (cursor.take("\\frac{").isEmpty()) {
      return Optional.empty();
    }
    Optional<Variable> of = differential();
    if (of.isEmpty()) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    require("}");
    require("{");
    Derived derivative = derivative(of.get(), requireDifferential(), start);
    require("}");
    return Optional.of(derivative);
  }

  private void require(String sign) {
    if (cursor.take(sign).isEmpty()) {
      throw cursor.expected(sign);
    }
  }

  /** {@return a derivative that is written on one line} */
  Optional<Derived> derivative() {
    int start = cursor.position();
    Optional<Variable> of = differential();
    if (of.isEmpty()) {
      return Optional.empty();
    }
    int end = cursor.position();
    if (cursor.take("/").isPresent()) {
      Optional<Variable> with = differential();
      if (with.isPresent()) {
        return Optional.of(derivative(of.get(), with.get(), start));
      }
    }
    cursor.moveTo(end);
    if (of.get().ref().equals(LOSS)) {
      throw cursor.expected("/ and what L is derived by, as in dL/dW[1]");
    }
    return Optional.of(derivative(new Variable(LOSS, false), of.get(), start));
  }

  private Variable requireDifferential() {
    return differential().orElseThrow(() -> cursor.expected("∂ and a name"));
  }

  /** {@return what is behind a d or ∂, if one comes next} */
  private Optional<Variable> differential() {
    int start = cursor.position();
    cursor.skipSpaces();
    if (cursor.takeHere("∂") || cursor.takeHere("\\partial")) {
      return Optional.of(variable(names.require()));
    }
    if (cursor.peek() == 'd' && !isName()) {
      cursor.takeHere("d");
      Optional<WrittenName> name = names.read();
      if (name.isPresent() && name.get().range().start() == start(start) + 1) {
        return Optional.of(variable(name.get()));
      }
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  private Variable variable(WrittenName name) {
    return resolver
        .augmentedEntry(name)
        .map(ref -> new Variable(ref, false))
        .orElseGet(() -> new Variable(resolver.resolve(name), name.tilde()));
  }

  private int start(int before) {
    int here = cursor.position();
    cursor.moveTo(before);
    cursor.skipSpaces();
    int start = cursor.position();
    cursor.moveTo(here);
    return start;
  }

  /** {@return whether the d begins a name or a function} */
  private boolean isName() {
    int start = cursor.position();
    Optional<WrittenName> name = names.read();
    boolean known =
        name.filter(
                n ->
                    resolver.find(n).isPresent()
                        || n.base().equals("δ")
                        || calls.isFunction(n.base())
                        || resolver.vocabulary().own().containsKey(n.word()))
            .isPresent();
    cursor.moveTo(start);
    return known;
  }

  private Derived derivative(Variable of, Variable with, int start) {
    Expr expr = derivative(of.ref(), with.ref(), start);
    if (of.tilde() || (with.tilde() && !isGradient(expr))) {
      throw cursor.expected(start, "∂L/∂W with a tilde above W, and no other derivative with one");
    }
    return new Derived(expr, with.tilde(), start);
  }

  private static boolean isGradient(Expr expr) {
    return expr instanceof Expr.Symbol(Ref.All all) && all.kind() == Kind.WEIGHT_GRADIENT;
  }

  private Expr derivative(Ref of, Ref with, int start) {
    if (of.equals(LOSS)) {
      Optional<Kind> gradient = gradient(with);
      if (gradient.isPresent()) {
        return new Expr.Symbol(moved(with, gradient.get()));
      }
    }
    boolean single = of instanceof Ref.One || of.quantity().kind().place() == Quantity.Place.NUMBER;
    boolean bySingle =
        with instanceof Ref.One || with.quantity().kind().place() == Quantity.Place.NUMBER;
    boolean computed =
        switch (of.quantity().kind()) {
          case WEIGHTED_INPUT, LOSS -> true;
          case ACTIVATION -> of.quantity().layer() > 0;
          case Kind _ -> false;
        };
    if (computed && !(single && bySingle)) {
      throw cursor.expected(
          start, "a derivative of one number by another, as in dz[1](1)/dW[1](1,1)");
    }
    return new Expr.Partial(of, with);
  }

  /** The derivative of L by an entry of z is left as it is written: δ is another name of it. */
  private static Optional<Kind> gradient(Ref with) {
    return switch (with.quantity().kind()) {
      case WEIGHTS -> Optional.of(Kind.WEIGHT_GRADIENT);
      case BIAS -> Optional.of(Kind.BIAS_GRADIENT);
      case ACTIVATION -> Optional.of(Kind.CARRIED);
      case WEIGHTED_INPUT -> with instanceof Ref.All ? Optional.of(Kind.ERROR) : Optional.empty();
      case Kind _ -> Optional.empty();
    };
  }

  private static Ref moved(Ref ref, Kind kind) {
    Quantity quantity = new Quantity(kind, ref.quantity().layer());
    return switch (ref) {
      case Ref.All _ -> quantity.all();
      case Ref.One(_, int row, int column) -> quantity.at(row, column);
    };
  }
}
