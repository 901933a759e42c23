package org.deltascope.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * Reads sums of products. Transposes and powers bind tightest, then signs, then all products and
 * quotients with the same rank from left to right, then + and −.
 */
final class ExpressionParser {
  private static final int DEEPEST = 120;
  private static final int MOST_FACTORS = 400;

  private static final String[] PLUS = {"+", "{+}"};
  private static final String[] MINUS = {"-", "−", "–", "{-}"};
  private static final String[] HADAMARD = {".*", "⊙", "∘", "\\odot", "\\circ", "{\\odot}"};
  private static final String[] OUTER = {"⊗", "\\otimes", "{\\otimes}"};
  private static final String[] PRODUCT = {
    "*", "@", "·", "⋅", "∙", "×", "\\cdot", "\\times", "{\\cdot}", "{\\times}"
  };
  private static final String[] QUOTIENT = {"./", "/", "÷"};
  private static final String[] SUM_OVER_SAMPLES = {"Σₛ", "∑ₛ", "Σ_s", "\\sum_{s}", "\\sum_s"};

  private final TextCursor cursor;
  private final Vocabulary vocabulary;
  private final Assembly assembly;
  private final PostfixParser postfixes;
  private int depth;

  ExpressionParser(TextCursor cursor, Vocabulary vocabulary, Assembly assembly) {
    this.cursor = cursor;
    this.vocabulary = vocabulary;
    this.assembly = assembly;
    this.postfixes = new PostfixParser(this, cursor, vocabulary, assembly);
  }

  Expr sum() {
    if (++depth > DEEPEST) {
      throw cursor.expected("at most %d parentheses in each other".formatted(DEEPEST));
    }
    cursor.skipSpaces();
    int start = cursor.position();
    List<Expr> terms = new ArrayList<>(List.of(firstTerm(start)));
    while (true) {
      if (cursor.take(PLUS).isPresent()) {
        terms.add(term());
      } else {
        cursor.skipSpaces();
        int sign = cursor.position();
        if (cursor.take(MINUS).isEmpty()) {
          break;
        }
        terms.add(assembly.note(new Expr.Negative(term()), sign));
      }
    }
    depth--;
    return terms.size() == 1 ? terms.getFirst() : assembly.note(new Expr.Sum(terms), start);
  }

  /** −A·B is −(A·B), which is the same number and the same tree as it is written. */
  private Expr firstTerm(int start) {
    if (cursor.take(MINUS).isPresent()) {
      return assembly.note(new Expr.Negative(term()), start);
    }
    cursor.take(PLUS);
    return term();
  }

  private Expr term() {
    Optional<Expr> samples = overSamples(Optional.empty());
    Expr left = samples.isPresent() ? samples.get() : postfixes.factor();
    for (int factors = 1; ; factors++) {
      if (factors > MOST_FACTORS) {
        throw cursor.expected("at most %d factors".formatted(MOST_FACTORS));
      }
      Optional<Expr> mean = overSamples(Optional.of(left));
      if (mean.isPresent()) {
        return mean.get();
      }
      Optional<Expr> longer = longer(left);
      if (longer.isEmpty()) {
        return left;
      }
      left = longer.get();
    }
  }

  private Optional<Expr> longer(Expr left) {
    int start = assembly.start(left);
    if (cursor.take(HADAMARD).isPresent()) {
      return Optional.of(assembly.note(new Expr.Hadamard(left, signed()), start));
    }
    if (cursor.take(OUTER).isPresent()) {
      return Optional.of(assembly.note(vocabulary.convention().outer(left, signed()), start));
    }
    if (cursor.take(QUOTIENT).isPresent()) {
      return Optional.of(assembly.note(new Expr.Quotient(left, signed()), start));
    }
    if (cursor.take(PRODUCT).isPresent()) {
      Optional<Expr> samples = overSamples(Optional.empty());
      return Optional.of(assembly.product(left, samples.isPresent() ? samples.get() : signed()));
    }
    return isNumberNext(left) || postfixes.isNext()
        ? Optional.of(assembly.product(left, postfixes.factor()))
        : Optional.empty();
  }

  /** Two numbers side by side are more likely a slip than a product. */
  private boolean isNumberNext(Expr left) {
    int before = cursor.position();
    cursor.skipSpaces();
    return cursor.position() > before
        && TextCursor.isDigit(cursor.peek())
        && !(left instanceof Expr.Num);
  }

  private Expr signed() {
    cursor.skipSpaces();
    int start = cursor.position();
    if (cursor.take(MINUS).isPresent()) {
      if (++depth > DEEPEST) {
        throw cursor.expected("fewer signs");
      }
      Expr negative = assembly.note(new Expr.Negative(signed()), start);
      depth--;
      return negative;
    }
    cursor.take(PLUS);
    return postfixes.factor();
  }

  /**
   * The sum over the samples, of all that is multiplied after it; with 1/m before it their mean.
   */
  private Optional<Expr> overSamples(Optional<Expr> before) {
    int space = cursor.position();
    cursor.skipSpaces();
    int start = cursor.position();
    boolean sum = cursor.take(SUM_OVER_SAMPLES).isPresent() || countedSum();
    if (!sum) {
      cursor.moveTo(space);
      return Optional.empty();
    }
    Expr body = term();
    int samples = vocabulary.samples();
    if (before.isEmpty()) {
      return Optional.of(assembly.note(new Expr.OverSamples(samples, false, body), start));
    }
    if (isOneOver(before.get(), samples)) {
      return Optional.of(
          assembly.note(new Expr.OverSamples(samples, true, body), assembly.start(before.get())));
    }
    Expr all = assembly.note(new Expr.OverSamples(samples, false, body), start);
    return Optional.of(assembly.product(before.get(), all));
  }

  /** The sum over the samples as LaTeX has it, from 1 to their number. */
  private boolean countedSum() {
    int start = cursor.position();
    if (cursor.takeHere("\\sum_{s=1}^{")) {
      String end = cursor.run(c -> c != '}');
      boolean all = end.equals("m") || end.equals(Integer.toString(vocabulary.samples()));
      if (!all) {
        throw cursor.expected(start, "a sum over all %d samples".formatted(vocabulary.samples()));
      }
      return cursor.takeHere("}");
    }
    return false;
  }

  private static boolean isOneOver(Expr expr, int samples) {
    return expr instanceof Expr.Quotient(Expr.Num(double one, _, _), Expr below)
        && one == 1
        && ((below instanceof Expr.Num(double count, _, _) && count == samples)
            || below.equals(new Expr.Symbol(Quantity.of(Kind.SAMPLES).all())));
  }

  /** {@return what stands between parentheses that have just been opened} */
  Expr untilClosed(String... closing) {
    Expr inside = sum();
    if (cursor.take(closing).isEmpty()) {
      throw cursor.expected("an operator or %s".formatted(closing[0]));
    }
    return inside;
  }

  /** {@return the arguments of a function, after its opening parenthesis} */
  List<Expr> arguments() {
    List<Expr> arguments = new ArrayList<>(List.of(sum()));
    while (cursor.take(",").isPresent()) {
      arguments.add(sum());
    }
    if (cursor.take(")", "\\right)").isEmpty()) {
      throw cursor.expected("an operator, a comma or )");
    }
    return arguments;
  }
}
