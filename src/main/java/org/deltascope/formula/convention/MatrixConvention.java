package org.deltascope.formula.convention;

import java.util.List;
import java.util.regex.Pattern;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * What the letters of a document's formulas stand for. Everything is computed with columns; where
 * vectors are rows, z = xW, a letter stands for the transpose of what is computed. So an expression
 * of this program says Wᵀ where such a document says W: {@link #symbol} reads its letters so, and
 * what writes formulas turns them back.
 *
 * @param rows whether vectors are rows
 */
public record MatrixConvention(boolean rows) {
  private static final Pattern ROW_OR_COLUMN = Pattern.compile("[Rr]ow|[Cc]olumn");

  /** {@return columns} */
  public static MatrixConvention usual() {
    return new MatrixConvention(false);
  }

  /**
   * {@return what a letter of such a document stands for}
   *
   * @param symbol a quantity or an entry
   */
  public Expr symbol(Symbol symbol) {
    return isTurned(symbol) ? new Transpose(symbol) : symbol;
  }

  /**
   * {@return the letter that something was read from; itself where it is none}
   *
   * @param expr what was read
   */
  public Expr letter(Expr expr) {
    return expr instanceof Transpose(Expr operand) && isTurned(expr) ? operand : expr;
  }

  /**
   * {@return the transpose of something that was read, itself read as if it had been written}
   *
   * @param expr what was read
   */
  public Expr transposed(Expr expr) {
    return expr instanceof Transpose(Symbol(Ref ref)) && isTurned(expr)
        ? new Symbol(ref)
        : new Transpose(expr);
  }

  /** {@return whether an expression is what a letter of such a document stands for} */
  public boolean isTurned(Expr expr) {
    Expr letter = expr instanceof Transpose(Expr operand) ? operand : expr;
    return rows && letter instanceof Symbol(Ref.All(Quantity quantity)) && isMatrix(quantity);
  }

  private static boolean isMatrix(Quantity quantity) {
    return quantity.kind().place() != Quantity.Place.NUMBER;
  }

  /**
   * {@return u ⊗ v: a column times a row, whichever of the two vectors are}
   *
   * @param left u as it was read
   * @param right v as it was read
   */
  public Expr outer(Expr left, Expr right) {
    return new Expr.Outer(vector(left), vector(right));
  }

  /**
   * {@return a vector of such a document as the column that it is in computing, and back}
   *
   * @param expr what was read
   */
  public Expr vector(Expr expr) {
    if (!rows) {
      return expr;
    }
    return expr instanceof Transpose(Expr operand) ? operand : new Transpose(expr);
  }

  /**
   * {@return a function of something, as it was read: softmax, its Jacobian and diag are of
   * columns}
   *
   * @param call the function of what was read
   */
  public Expr call(Call call) {
    if (!rows) {
      return call;
    }
    return switch (call.function()) {
      case MathFunction.Softmax _ -> new Transpose(of(call));
      case MathFunction.Jacobian _, MathFunction.Diagonal _ -> of(call);
      case MathFunction _ -> call;
    };
  }

  private Call of(Call call) {
    return new Call(call.function(), List.of(vector(call.arguments().getFirst())));
  }

  /**
   * {@return an equation about columns as such a document has it}
   *
   * @param statement about columns
   */
  public Statement told(Statement statement) {
    return rows
        ? new Statement(
            Transposition.of(statement.left()),
            statement.relation(),
            statement.right().stream().map(Transposition::of).toList())
        : statement;
  }

  /**
   * {@return a sentence about rows and columns as such a document has it}
   *
   * @param sentence of the program's own, about vectors that are columns
   */
  public String told(String sentence) {
    return rows
        ? ROW_OR_COLUMN
            .matcher(sentence)
            .replaceAll(
                found ->
                    switch (found.group()) {
                      case "row" -> "column";
                      case "Row" -> "Column";
                      case "column" -> "row";
                      default -> "Row";
                    })
        : sentence;
  }

  /**
   * {@return the quantity on the left of an equation as such a document has it}
   *
   * @param statement told in this convention
   */
  public Quantity result(Statement statement) {
    return letter(statement.left()) instanceof Symbol(Ref ref)
        ? ref.quantity()
        : statement.result();
  }

  /**
   * {@return an expression about columns as such a document has it}
   *
   * @param expr about columns
   */
  public Expr told(Expr expr) {
    return rows ? Transposition.of(expr) : expr;
  }
}
