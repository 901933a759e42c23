package org.deltascope.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement.Relation;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.trace.Quantity.Kind;

/**
 * Reads a formula, such as {@code delta[1] = (W[2]' * delta[2]) .* f'(z[1])} or what this program
 * writes itself.
 *
 * @param vocabulary what names stand for
 */
public record FormulaParser(Vocabulary vocabulary) {
  private static final int LONGEST = 100_000;
  private static final String[] EQUALS = {"==", "=", "{=}"};
  private static final String[] BECOMES = {"←", "<-", ":=", "\\leftarrow", "{\\leftarrow}"};

  /**
   * {@return the formula of a text, or where and why it is none}
   *
   * @param text one formula
   */
  public Parsed parse(String text) {
    if (text.length() > LONGEST) {
      return new Unreadable(
          text, 0, "%,d characters".formatted(text.length()), "at most %,d".formatted(LONGEST));
    }
    try {
      return read(text);
    } catch (Unexpected unexpected) {
      return unexpected.in(text);
    }
  }

  private ParsedFormula read(String text) {
    TextCursor cursor = new TextCursor(text);
    Assembly assembly = new Assembly(cursor);
    ExpressionParser parser = new ExpressionParser(cursor, vocabulary, assembly);
    List<Expr> sides = new ArrayList<>(List.of(parser.sum()));
    Relation relation = Relation.EQUALS;
    if (cursor.take(BECOMES).isPresent()) {
      requireParameter(cursor, sides.getFirst(), vocabulary.convention());
      relation = Relation.BECOMES;
      sides.add(parser.sum());
    }
    while (cursor.take(EQUALS).isPresent()) {
      sides.add(parser.sum());
    }
    cursor.skipSpaces();
    if (!cursor.atEnd()) {
      throw cursor.expected("an operator, = or the end");
    }
    Optional<Expr> left = sides.size() == 1 ? Optional.empty() : Optional.of(sides.getFirst());
    List<Expr> right = sides.size() == 1 ? sides : sides.subList(1, sides.size());
    return new ParsedFormula(text, left, relation, right, assembly.ranges());
  }

  private static void requireParameter(TextCursor cursor, Expr left, MatrixConvention convention) {
    Expr letter = convention.augmentedLetter(left).map(Expr.class::cast).orElse(left);
    boolean parameter =
        convention.letter(letter) instanceof Expr.Symbol(var ref)
            && (ref.quantity().kind() == Kind.WEIGHTS || ref.quantity().kind() == Kind.BIAS);
    if (!parameter) {
      throw cursor.expected(0, "weights or a bias left of ←");
    }
  }
}
