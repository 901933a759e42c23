package org.deltascope.formula.algebra;

import java.util.List;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Num.Standing;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Times;

/** Tells which expressions are made of numbers, so that a × keeps them apart. */
public final class NumericTerms {
  private NumericTerms() {}

  /** {@return whether it begins or ends with digits, once it is written} */
  public static boolean isNumeric(Expr expr) {
    return switch (expr) {
      case Num _ -> true;
      case Sum(List<Expr> terms) -> terms.stream().allMatch(NumericTerms::isNumeric);
      case Times(List<Expr> factors) -> factors.stream().anyMatch(NumericTerms::isNumeric);
      case Negative(Expr operand) -> isNumeric(operand);
      case Quotient(Expr numerator, Expr denominator) ->
          isNumeric(numerator) || isNumeric(denominator);
      case Power(Expr base, _) -> isNumeric(base);
      case Call(_, List<Expr> arguments) -> arguments.stream().allMatch(NumericTerms::isNumeric);
      case Expr.OverSamples(_, _, Expr body) -> isNumeric(body);
      case Expr.Symbol _,
          Expr.Ones _,
          Expr.Partial _,
          Expr.Product _,
          Expr.Hadamard _,
          Expr.Outer _,
          Expr.Kronecker _,
          Expr.Transpose _,
          Expr.Inverse _ ->
          false;
    };
  }

  /** {@return whether it is a number of the formula itself, such as 2 or ½} */
  public static boolean isConstant(Expr expr) {
    return switch (expr) {
      case Num(_, _, Standing standing) -> standing == Standing.CONSTANT;
      case Quotient(Expr numerator, Expr denominator) ->
          isConstant(numerator) && isConstant(denominator);
      case Expr _ -> false;
    };
  }
}
