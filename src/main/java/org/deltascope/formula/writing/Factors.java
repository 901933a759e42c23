package org.deltascope.formula.writing;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Inverse;
import org.deltascope.formula.algebra.Expr.Kronecker;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Ones;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.NumericTerms;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.writing.Markup.Sign;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** What stands between factors. */
final class Factors {
  private Factors() {}

  /** {@return whether it is a product of any kind} */
  static boolean isProduct(Expr expr) {
    return switch (expr) {
      case Product _, Hadamard _, Outer _, Times _ -> true;
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
          OverSamples _,
          Kronecker _ ->
          false;
    };
  }

  /** {@return the sign between two factors: ×, a point, or none} */
  static Sign between(Expr left, Expr right) {
    if (NumericTerms.isNumeric(left) && NumericTerms.isNumeric(right)) {
      return Sign.TIMES;
    }
    boolean coefficient = NumericTerms.isConstant(left);
    boolean symbols = isSymbol(left) && isSymbol(right);
    return coefficient || symbols ? Sign.BESIDE : Sign.DOT;
  }

  /** Derivatives side by side have a point between them, so that one sees the chain. */
  private static boolean isSymbol(Expr expr) {
    return (expr instanceof Symbol(Ref ref)
            && ref.quantity().kind() != Kind.CARRIED
            && ref.quantity().kind() != Kind.SLOPE)
        || isAugmented(expr);
  }

  /** Also where it is turned, because vectors are rows. */
  private static boolean isAugmented(Expr expr) {
    return Augmented.letter(expr).isPresent() || Augmented.isTransposed(expr);
  }
}
