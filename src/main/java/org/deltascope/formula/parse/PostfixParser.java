package org.deltascope.formula.parse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.MathFunction;

/** Reads a factor with its transposes and powers. */
final class PostfixParser {
  private static final String[] TRANSPOSED = {"ᵀ", "⊤", ".'", "'", "′", "’"};
  private static final String[] POWER = {".^", "^", "**"};

  private final ExpressionParser expressions;
  private final TextCursor cursor;
  private final Assembly assembly;
  private final AtomParser atoms;
  private final Vocabulary vocabulary;

  PostfixParser(
      ExpressionParser expressions, TextCursor cursor, Vocabulary vocabulary, Assembly assembly) {
    this.expressions = expressions;
    this.cursor = cursor;
    this.vocabulary = vocabulary;
    this.assembly = assembly;
    this.atoms = new AtomParser(expressions, cursor, vocabulary, assembly);
  }

  /** {@return whether a factor comes next, without a sign before it} */
  boolean isNext() {
    return atoms.isNext();
  }

  Expr factor() {
    Expr factor = atoms.atom();
    boolean allOnes = isOne(factor);
    while (true) {
      int start = assembly.start(factor);
      if (isTransposed()) {
        if (allOnes) {
          return columnSums();
        }
        factor = assembly.note(vocabulary.convention().transposed(factor), start);
        continue;
      }
      Optional<Expr> exponent = exponent();
      if (exponent.isEmpty()) {
        return factor;
      }
      factor = assembly.note(raised(factor, exponent.get()), start);
    }
  }

  private boolean isTransposed() {
    return cursor.take(TRANSPOSED).isPresent()
        || RaisedTranspose.PATTERNS.stream().anyMatch(sign -> cursor.take(sign).isPresent());
  }

  private static boolean isOne(Expr expr) {
    return expr instanceof Num(double value, _, _) && value == 1;
  }

  /** 1ᵀA, with a column of ones, is the sum of each column. */
  private Expr columnSums() {
    int start = cursor.position();
    Expr column = factor();
    Expr sums =
        assembly.note(new Expr.Call(new MathFunction.Total(Axis.DOWN), List.of(column)), start);
    OptionalInt layer = Layers.highest(column);
    return layer.isPresent() && cursor.take("· 1", "\\cdot \\mathbf{1}").isPresent()
        ? assembly.note(
            new Expr.Product(sums, new Expr.Ones(vocabulary.network().width(layer.getAsInt()))),
            start)
        : sums;
  }

  private Optional<Expr> exponent() {
    Optional<Expr> raised = new RaisedText(cursor, vocabulary).read();
    if (raised.isPresent()) {
      return raised;
    }
    if (cursor.take(POWER).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(afterCaret());
  }

  private Expr afterCaret() {
    cursor.skipSpaces();
    int start = cursor.position();
    if (cursor.take("-", "−").isPresent()) {
      return assembly.note(new Expr.Negative(atoms.atom()), start);
    }
    if (cursor.take("{").isPresent()) {
      return expressions.untilClosed("}");
    }
    return atoms.atom();
  }

  /** A⁻¹ of a matrix is its inverse. */
  private static Expr raised(Expr base, Expr exponent) {
    boolean minusOne = exponent instanceof Expr.Negative(Expr one) && isOne(one);
    return minusOne && !Assembly.isNumber(base)
        ? new Expr.Inverse(base)
        : new Expr.Power(base, exponent);
  }
}
