package org.deltascope.formula;

import org.deltascope.formula.Expr.Call;
import org.deltascope.formula.Expr.Hadamard;
import org.deltascope.formula.Expr.Inverse;
import org.deltascope.formula.Expr.Kronecker;
import org.deltascope.formula.Expr.Negative;
import org.deltascope.formula.Expr.Num;
import org.deltascope.formula.Expr.Ones;
import org.deltascope.formula.Expr.Outer;
import org.deltascope.formula.Expr.OverSamples;
import org.deltascope.formula.Expr.Partial;
import org.deltascope.formula.Expr.Power;
import org.deltascope.formula.Expr.Product;
import org.deltascope.formula.Expr.Quotient;
import org.deltascope.formula.Expr.Sum;
import org.deltascope.formula.Expr.Symbol;
import org.deltascope.formula.Expr.Times;
import org.deltascope.formula.Expr.Transpose;
import org.deltascope.formula.Markup.Sign;
import org.deltascope.formula.Quantity.Kind;

/** What stands between factors. */
final class Factors {
  private Factors() {}

  /** {@return whether it is a product of any kind} */
  static boolean isProduct(Expr expr) {
    return switch (expr) {
      case Product _, Hadamard _, Outer _, Kronecker _, Times _ -> true;
      case Symbol _,
          Num _,
          Ones _,
          Partial _,
          Sum _,
          Negative _,
          Quotient _,
          Power _,
          Transpose _,
          Inverse _,
          Call _,
          OverSamples _ ->
          false;
    };
  }

  /** {@return the sign between two factors: ×, a point, or none} */
  static Sign between(Expr left, Expr right) {
    if (Numbers.isNumeric(left) && Numbers.isNumeric(right)) {
      return Sign.TIMES;
    }
    boolean coefficient = Numbers.isConstant(left);
    boolean symbols = isSymbol(left) && isSymbol(right);
    return coefficient || symbols ? Sign.BESIDE : Sign.DOT;
  }

  /** Derivatives side by side have a point between them, so that one sees the chain. */
  private static boolean isSymbol(Expr expr) {
    return expr instanceof Symbol(Ref ref)
        && ref.quantity().kind() != Kind.CARRIED
        && ref.quantity().kind() != Kind.SLOPE;
  }
}
