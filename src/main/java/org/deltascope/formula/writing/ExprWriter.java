package org.deltascope.formula.writing;

import java.util.List;
import java.util.stream.Collectors;
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
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.Markup.Level;
import org.deltascope.formula.writing.Markup.Sign;
import org.deltascope.formula.writing.Markup.Written;
import org.deltascope.trace.Ref;

/**
 * Writes expressions with no more parentheses than they need.
 *
 * @param markup the language
 * @param names of the quantities
 * @param inSum whether quantities are marked as one sample's, because samples are summed over
 */
record ExprWriter(Markup markup, Names names, boolean inSum) {

  String statement(Statement statement) {
    Sign relation =
        switch (statement.relation()) {
          case EQUALS -> Sign.EQUALS;
          case BECOMES -> Sign.BECOMES;
        };
    String left = write(statement.left()).text();
    String right =
        statement.right().stream()
            .map(each -> write(each).text())
            .collect(Collectors.joining(markup.sign(Sign.EQUALS)));
    return left + markup.sign(relation) + right;
  }

  String sign(Calculation.Sign sign) {
    return switch (sign) {
      case EQUALS -> markup.sign(Sign.EQUALS);
      case APPROXIMATELY -> markup.sign(Sign.APPROXIMATELY);
    };
  }

  /** {@return an expression in pieces between which a line can be broken} */
  List<String> terms(Expr expr) {
    return new SumWriter(this).lines(expr);
  }

  Written write(Expr expr) {
    MatrixConvention convention = names.convention();
    return switch (expr) {
      case Negative(Expr error) when convention.isSignedLetter(expr) -> error(error);
      case Expr _ when convention.isSigned(expr) ->
          new Written(markup.sign(Sign.NEGATIVE) + error(expr).text(), Level.SUM);
      case Expr other -> unsigned(other);
    };
  }

  /** δ where it stands for −∂L/∂z. */
  private Written error(Expr error) {
    boolean turned = names.convention().isTurned(error);
    return switch (error) {
      case Transpose(Symbol(Ref ref)) when turned -> symbols().symbol(ref);
      case Symbol(Ref ref) when !turned -> symbols().symbol(ref);
      case Symbol(Ref ref) -> Written.scripted(markup.transposed(turned(symbols().symbol(ref))));
      case Expr other -> unsigned(other);
    };
  }

  private Written unsigned(Expr expr) {
    MatrixConvention convention = names.convention();
    return switch (expr) {
      case Symbol(Ref ref) when convention.isTurned(expr) ->
          Written.scripted(markup.transposed(turned(symbols().symbol(ref))));
      case Transpose(Symbol(Ref ref)) when convention.isTurned(expr) -> symbols().symbol(ref);
      case Transpose(Call(MathFunction.Softmax softmax, List<Expr> of)) when convention.rows() ->
          new CallWriter(this).write(new Call(softmax, List.of(convention.vector(of.getFirst()))));
      case Call _ when Augmented.letter(expr).isPresent() -> augmented(expr, convention.rows());
      case Transpose(Call letter) when convention.augmentedLetter(expr).isPresent() ->
          augmented(letter, false);
      case Symbol(Ref ref) -> symbols().symbol(ref);
      case Num num -> symbols().number(num);
      case Partial(Ref of, Ref with) -> symbols().partial(of, with);
      case Ones _ -> Written.atom(markup.sign(Sign.ONES));
      case Product(Expr left, Expr right) -> products().matrices(Sign.BESIDE, left, right, expr);
      case Hadamard(Expr left, Expr right) -> products().matrices(Sign.HADAMARD, left, right, expr);
      case Outer(Expr left, Expr right) ->
          products().matrices(Sign.OUTER, convention.vector(left), convention.vector(right), expr);
      case Kronecker(Expr left, Expr right) ->
          new CallWriter(this).named("kron", List.of(left, right));
      case Times(List<Expr> factors) -> products().numbers(factors);
      case Sum(List<Expr> terms) ->
          new Written(String.join("", new SumWriter(this).terms(terms)), Level.SUM);
      case Negative(Expr operand) ->
          new Written(markup.sign(Sign.NEGATIVE) + within(Level.PRODUCT, operand), Level.SUM);
      case Quotient(Expr numerator, Expr denominator) ->
          markup.fraction(write(numerator), write(denominator));
      case Power(Expr base, Expr exponent) when isLikeLayer(base, exponent) ->
          Written.scripted(markup.raised(bracketed(base), write(exponent)));
      case Power(Expr base, Expr exponent) -> raised(base, write(exponent));
      case Inverse(Expr operand) -> raised(operand, markup.number(Exprs.num(-1)));
      case Transpose(Expr operand) ->
          Written.scripted(markup.transposed(within(Level.ATOM, operand)));
      case Call(MathFunction function, List<Expr> of)
          when convention.rows()
              && (function instanceof MathFunction.Diagonal
                  || function instanceof MathFunction.Jacobian) ->
          new CallWriter(this).write(new Call(function, List.of(convention.vector(of.getFirst()))));
      case Call call -> new CallWriter(this).write(call);
      case OverSamples(int samples, boolean mean, Expr body) ->
          new Written(
              markup.overSamples(samples, mean)
                  + new ExprWriter(markup, names, true).within(Level.PRODUCT, body),
              Level.SUM);
    };
  }

  /** W̃ for [b W], which is the transpose of the letter where vectors are rows. */
  private Written augmented(Expr expr, boolean turned) {
    Written letter = symbols().augmented(Augmented.letter(expr).orElseThrow().ref());
    return turned ? Written.scripted(markup.transposed(turned(letter))) : letter;
  }

  /** A 1 above W is its layer, also where layers are left out because there is one. */
  private boolean isLikeLayer(Expr base, Expr exponent) {
    return names.letters().isWithoutLayer()
        && (base instanceof Symbol(Ref.All _)
            || names.convention().augmentedLetter(base).isPresent())
        && exponent instanceof Num(double value, _, _)
        && value == 1;
  }

  private String turned(Written letter) {
    return letter.level() == Level.ATOM ? letter.text() : markup.parentheses(letter.text());
  }

  private Written raised(Expr base, Written exponent) {
    return Written.scripted(markup.raised(within(Level.ATOM, base), exponent));
  }

  private SymbolWriter symbols() {
    return new SymbolWriter(markup, names, inSum);
  }

  private ProductWriter products() {
    return new ProductWriter(this);
  }

  /** {@return an expression as a part of one that holds together so tightly} */
  String within(Level level, Expr expr) {
    Written written = write(expr);
    return written.level().isBelow(level) ? markup.parentheses(written.text()) : written.text();
  }

  /** {@return an expression in parentheses} */
  String bracketed(Expr expr) {
    return markup.parentheses(write(expr).text());
  }
}
