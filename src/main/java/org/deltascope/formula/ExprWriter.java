package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.deltascope.formula.Markup.Level;
import org.deltascope.formula.Markup.Sign;
import org.deltascope.formula.Markup.Written;
import org.deltascope.formula.Quantity.Kind;

/**
 * Writes expressions with no more parentheses than they need. Long sums are written with their
 * first terms, dots and their last; the expression keeps them all.
 *
 * @param markup the language
 * @param names of the quantities
 * @param inSum whether quantities are marked as one sample's, because samples are summed over
 */
record ExprWriter(Markup markup, Names names, boolean inSum) {
  private static final int MOST_TERMS = 6;
  private static final int FIRST_TERMS = 3;

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
            .collect(Collectors.joining(sign(Sign.EQUALS)));
    return left + sign(relation) + right;
  }

  Written write(Expr expr) {
    return switch (expr) {
      case Symbol(Ref ref) -> symbol(ref);
      case Num num -> number(num);
      case Ones _ -> atom(sign(Sign.ONES));
      case Partial(Ref of, Ref with) ->
          markup.derivative(of.quantity().kind() == Kind.LOSS ? with : of, plain(of), plain(with));
      case Product(Expr left, Expr right) ->
          product(sign(Sign.BESIDE), left, right, Level.PRODUCT, expr);
      case Hadamard(Expr left, Expr right) ->
          product(sign(Sign.HADAMARD), left, right, Level.PRODUCT, expr);
      case Outer(Expr left, Expr right) ->
          product(sign(Sign.OUTER), left, right, Level.PRODUCT, expr);
      case Kronecker(Expr left, Expr right) ->
          product(sign(Sign.OUTER), left, right, Level.PRODUCT, expr);
      case Times(List<Expr> factors) -> times(factors);
      case Sum(List<Expr> terms) -> new Written(String.join("", shown(terms)), Level.SUM);
      case Negative(Expr operand) ->
          new Written(sign(Sign.NEGATIVE) + within(Level.PRODUCT, write(operand)), Level.SUM);
      case Quotient(Expr numerator, Expr denominator) ->
          markup.fraction(write(numerator), write(denominator));
      case Power(Expr base, Expr exponent) ->
          scripted(markup.raised(within(Level.ATOM, write(base)), write(exponent)));
      case Transpose(Expr operand) ->
          scripted(markup.transposed(within(Level.ATOM, write(operand))));
      case Inverse(Expr operand) ->
          scripted(markup.raised(within(Level.ATOM, write(operand)), markup.number(Exprs.num(-1))));
      case Call call -> call(call);
      case OverSamples(int samples, boolean mean, Expr body) ->
          new Written(
              markup.overSamples(samples, mean)
                  + new ExprWriter(markup, names, true).within(Level.PRODUCT, body),
              Level.SUM);
    };
  }

  private Written symbol(Ref ref) {
    Kind kind = ref.quantity().kind();
    return switch (kind) {
      case WEIGHT_GRADIENT, BIAS_GRADIENT, CARRIED ->
          markup.derivative(ref, markup.name(lossName()), plain(ref));
      case SLOPE ->
          atom(
              markup.tied(
                  ref,
                  markup.function(names.activation(ref.quantity().layer()))
                      + sign(Sign.PRIME)
                      + markup.parentheses(plain(ref))));
      case Kind _ -> {
        Name name = marked(ref);
        yield new Written(
            markup.tied(ref, markup.name(name)),
            name.sup().isEmpty() ? Level.ATOM : Level.SCRIPTED);
      }
    };
  }

  private Name lossName() {
    return marked(Quantity.of(Kind.LOSS).all());
  }

  private String plain(Ref ref) {
    return markup.name(marked(ref));
  }

  private Name marked(Ref ref) {
    Name name = names.of(ref);
    return inSum && ref.quantity().kind().isOfSample() ? name.raised("(s)") : name;
  }

  private Written number(Num num) {
    Written written = markup.number(num);
    return num.origin()
        .map(ref -> new Written(markup.tied(ref, written.text()), written.level()))
        .orElse(written);
  }

  /** Different products side by side have no rank among each other, so the inner one is in (). */
  private Written product(String sign, Expr left, Expr right, Level level, Expr whole) {
    boolean mixed = Factors.isProduct(left) && left.getClass() != whole.getClass();
    String first = mixed ? markup.parentheses(write(left).text()) : within(Level.PRODUCT, left);
    String second =
        Factors.isProduct(right)
            ? markup.parentheses(write(right).text())
            : within(Level.PRODUCT, right);
    return new Written(first + sign + second, level);
  }

  private Written times(List<Expr> factors) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < factors.size(); i++) {
      Expr factor = factors.get(i);
      if (i > 0) {
        text.append(sign(Factors.between(factors.get(i - 1), factor)));
      }
      boolean bracketed = i > 0 && (Factors.isProduct(factor) || isSlash(factor));
      text.append(
          bracketed ? markup.parentheses(write(factor).text()) : within(Level.PRODUCT, factor));
    }
    return new Written(text.toString(), Level.PRODUCT);
  }

  /** A quotient on one line would divide all that stands before it. */
  private boolean isSlash(Expr factor) {
    return factor instanceof Quotient && write(factor).level() == Level.PRODUCT;
  }

  private List<String> shown(List<Expr> terms) {
    List<String> written = new ArrayList<>(List.of(first(terms)));
    if (terms.size() <= MOST_TERMS) {
      terms.subList(1, terms.size()).forEach(term -> written.add(added(term)));
    } else {
      terms.subList(1, FIRST_TERMS).forEach(term -> written.add(added(term)));
      written.add(sign(Sign.PLUS) + sign(Sign.DOTS));
      last(terms).forEach(term -> written.add(added(term)));
    }
    return written;
  }

  /** The last term, and the one before where the last is of another kind: a bias after products. */
  private static List<Expr> last(List<Expr> terms) {
    int size = terms.size();
    boolean other = terms.getLast().getClass() != terms.get(size - 2).getClass();
    return terms.subList(size - (other ? 2 : 1), size);
  }

  /** A sum within a sum keeps its parentheses, also as the first term. */
  private String first(List<Expr> terms) {
    boolean inner = terms.size() > 1 && terms.getFirst() instanceof Sum;
    return within(inner ? Level.PRODUCT : Level.SUM, terms.getFirst());
  }

  private String added(Expr given) {
    Expr term = ClosedForms.writtenOut(given);
    return term instanceof Negative(Expr operand)
        ? sign(Sign.MINUS) + within(Level.PRODUCT, operand)
        : sign(Sign.PLUS) + within(Level.PRODUCT, term);
  }

  private Written call(Call call) {
    List<Expr> arguments = call.arguments();
    Expr first = arguments.getFirst();
    return switch (call.function()) {
      case Function.Activation(var activation) ->
          applied(markup.function(Names.activation(activation)), first);
      case Function.Slope(var activation) ->
          applied(markup.function(Names.activation(activation)) + sign(Sign.PRIME), first);
      case Function.Softmax _ -> applied(markup.function("softmax"), first);
      case Function.Diagonal _ -> applied(markup.function("diag"), first);
      case Function.Ln _ -> applied(markup.function("ln"), first);
      case Function.Exp _ -> scripted(markup.exponential(write(first)));
      case Function.Root _ -> atom(markup.root(write(first).text()));
      case Function.SquaredNorm _ -> scripted(markup.norm(write(first).text()));
      case Function.ClosedForm(var activation) -> closedForm(ClosedForms.of(activation, first));
      case Function.SoftmaxEntry _,
          Function.BinaryCrossEntropy _,
          Function.CrossEntropy _,
          Function.RootPlus _ ->
          write(ClosedForms.writtenOut(call));
    };
  }

  private Written closedForm(ClosedForms.Form form) {
    return switch (form) {
      case ClosedForms.Form.Plain(Expr expr) -> write(expr);
      case ClosedForms.Form.Named(String function, List<Expr> arguments) ->
          atom(
              markup.function(function)
                  + markup.parentheses(
                      arguments.stream()
                          .map(argument -> write(argument).text())
                          .collect(Collectors.joining(sign(Sign.COMMA)))));
    };
  }

  private Written applied(String function, Expr argument) {
    return atom(function + markup.parentheses(write(argument).text()));
  }

  private String within(Level level, Expr expr) {
    return within(level, write(expr));
  }

  private String within(Level level, Written written) {
    return written.level().isBelow(level) ? markup.parentheses(written.text()) : written.text();
  }

  private String sign(Sign sign) {
    return markup.sign(sign);
  }

  private static Written atom(String text) {
    return new Written(text, Level.ATOM);
  }

  private static Written scripted(String text) {
    return new Written(text, Level.SCRIPTED);
  }

  /**
   * Splits a sum into its terms as they are written, so that a line can be broken between them;
   * also a sum that is multiplied or divided.
   */
  List<String> terms(Expr expr) {
    return switch (expr) {
      case Sum(List<Expr> terms) -> shown(terms);
      case Times(List<Expr> factors)
          when factors.size() > 1 && factors.getFirst() instanceof Sum sum -> {
        Expr next = factors.get(1);
        String rest = times(factors.subList(1, factors.size())).text();
        yield bracketed("", sum, sign(Factors.between(sum, next)) + rest);
      }
      case Times(List<Expr> factors)
          when factors.size() > 1 && factors.getLast() instanceof Sum sum -> {
        List<Expr> before = factors.subList(0, factors.size() - 1);
        yield bracketed(
            times(before).text() + sign(Factors.between(before.getLast(), sum)), sum, "");
      }
      case Quotient(Sum sum, Num divisor) ->
          bracketed("", sum, sign(Sign.SLASH) + number(divisor).text());
      case Expr other -> List.of(write(other).text());
    };
  }

  /** The parentheses are plain ones, because a line may end between them. */
  private List<String> bracketed(String before, Sum sum, String after) {
    List<String> written = new ArrayList<>(terms(sum));
    written.set(0, before + sign(Sign.OPEN) + written.getFirst());
    written.set(written.size() - 1, written.getLast() + sign(Sign.CLOSE) + after);
    return written;
  }
}
