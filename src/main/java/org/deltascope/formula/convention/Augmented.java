package org.deltascope.formula.convention;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Biases as the weights of an input that is always 1: W̃ = [b W] and x̃ = [1; x], so that z = W̃x̃.
 * A letter with a tilde stands for the two parts joined; what has no bias beside it, such as δ, has
 * none.
 */
public final class Augmented {
  private Augmented() {}

  /**
   * {@return what a letter with a tilde stands for, if there is such a letter}
   *
   * @param letter W, ∂L/∂W, W after the update, what an optimizer keeps for W, or a
   */
  public static Optional<Expr> of(Symbol letter) {
    return letter.ref() instanceof Ref.All(Quantity quantity)
        ? column(quantity).map(first -> joined(quantity.kind(), first, letter))
        : Optional.empty();
  }

  /**
   * {@return what a letter with a tilde stands for}
   *
   * @param kind of a letter that can have one
   * @param layer l
   */
  public static Expr all(Kind kind, int layer) {
    return of(new Symbol(new Quantity(kind, layer).all())).orElseThrow();
  }

  private static Expr joined(Kind kind, Expr first, Symbol letter) {
    Axis axis = kind == Kind.ACTIVATION ? Axis.DOWN : Axis.ALONG;
    return new Call(new MathFunction.Joined(axis), List.of(first, letter));
  }

  /** What stands in column 0 of it, or in row 0 of x̃. */
  private static Optional<Expr> column(Quantity quantity) {
    return quantity.kind() == Kind.ACTIVATION
        ? Optional.of(Exprs.num(1))
        : bias(quantity.kind()).map(kind -> Exprs.all(kind, quantity.layer()));
  }

  /**
   * {@return what biases have in the place of what weights have}
   *
   * @param kind of quantity
   */
  public static Optional<Kind> bias(Kind kind) {
    return switch (kind) {
      case WEIGHTS -> Optional.of(Kind.BIAS);
      case WEIGHT_GRADIENT -> Optional.of(Kind.BIAS_GRADIENT);
      case NEW_WEIGHTS -> Optional.of(Kind.NEW_BIAS);
      case WEIGHT_M -> Optional.of(Kind.BIAS_M);
      case WEIGHT_V -> Optional.of(Kind.BIAS_V);
      case WEIGHT_S -> Optional.of(Kind.BIAS_S);
      case NEW_WEIGHT_M -> Optional.of(Kind.NEW_BIAS_M);
      case NEW_WEIGHT_V -> Optional.of(Kind.NEW_BIAS_V);
      case NEW_WEIGHT_S -> Optional.of(Kind.NEW_BIAS_S);
      case WEIGHT_M_HAT -> Optional.of(Kind.BIAS_M_HAT);
      case WEIGHT_V_HAT -> Optional.of(Kind.BIAS_V_HAT);
      case Kind _ -> Optional.empty();
    };
  }

  /**
   * {@return the letter below the tilde, if an expression is what one with a tilde stands for}
   *
   * @param expr any
   */
  public static Optional<Symbol> letter(Expr expr) {
    return expr instanceof Call(MathFunction.Joined _, List<Expr> parts)
            && parts.get(1) instanceof Symbol letter
            && of(letter).filter(expr::equals).isPresent()
        ? Optional.of(letter)
        : Optional.empty();
  }

  /**
   * {@return the number that an entry is, with row and column counted from 0; empty for the 1 of
   * x̃}
   *
   * @param letter below the tilde
   * @param row of the entry
   * @param column of the entry
   */
  public static Optional<Ref> entry(Quantity letter, int row, int column) {
    if (letter.kind() == Kind.ACTIVATION) {
      return row == 0 ? Optional.empty() : Optional.of(letter.at(row - 1, column));
    }
    return column > 0
        ? Optional.of(letter.at(row, column - 1))
        : bias(letter.kind()).map(kind -> new Quantity(kind, letter.layer()).at(row));
  }

  /** {@return the same with W̃x̃ in the place of Wx + b} */
  static Expr told(Expr expr) {
    if (expr instanceof Sum(List<Expr> terms)
        && terms.size() == 2
        && terms.getFirst() instanceof Product(Symbol weights, Symbol input)) {
      Optional<Expr> whole = of(weights).filter(it -> Exprs.children(it).contains(terms.getLast()));
      Optional<Expr> below = of(input);
      if (whole.isPresent() && below.isPresent()) {
        return new Product(whole.get(), below.get());
      }
    }
    return Exprs.mapChildren(expr, Augmented::told);
  }

  /**
   * {@return the same without its column of biases: with W in the place of W̃ and x in that of x̃}
   */
  static Expr withoutTilde(Expr expr) {
    return letter(expr)
        .<Expr>map(letter -> letter)
        .orElseGet(() -> Exprs.mapChildren(expr, Augmented::withoutTilde));
  }

  /**
   * {@return whether what has a transpose taken of it is a letter with a tilde, so that a bias or
   * the 1 is a row or column of it}
   *
   * @param expr any
   */
  public static boolean isTransposed(Expr expr) {
    return expr instanceof Transpose(Expr operand) && letter(operand).isPresent();
  }
}
