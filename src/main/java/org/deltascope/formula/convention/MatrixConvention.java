package org.deltascope.formula.convention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * What the letters of a document's formulas stand for. Everything is computed with columns and with
 * δ = ∂L/∂z. Where vectors are rows, z = xW, a letter stands for the transpose of what is computed,
 * and where the error is target minus output δ stands for −∂L/∂z. Where the bias is a weight of an
 * input that is 1, W x + b is told as W̃ x̃. So an expression of this program says Wᵀ where such a
 * document says W, or −δ where it says δ: {@link #symbol} reads its letters so, and what writes
 * formulas turns them back.
 *
 * @param rows whether vectors are rows
 * @param targetMinusOutput whether δ is t − y, carried back, and the update is added
 * @param biasAsInput whether a bias is the weight of an input that is always 1
 */
public record MatrixConvention(boolean rows, boolean targetMinusOutput, boolean biasAsInput) {
  private static final Pattern ROW_OR_COLUMN = Pattern.compile("[Rr]ow|[Cc]olumn");

  /** {@return columns, δ = ∂L/∂z, and a bias that stands apart} */
  public static MatrixConvention usual() {
    return new MatrixConvention(false, false, false);
  }

  /** {@return the same where δ = ∂L/∂z} */
  public MatrixConvention ofDerivative() {
    return new MatrixConvention(rows, false, biasAsInput);
  }

  /**
   * {@return what a letter of such a document stands for}
   *
   * @param symbol a quantity or an entry
   */
  public Expr symbol(Symbol symbol) {
    Expr letter = turned(symbol);
    return isSigned(letter) ? new Negative(letter) : letter;
  }

  /**
   * {@return what a derivative that is a quantity of its own stands for, as ∂L/∂z: it has its sign
   * whatever δ stands for}
   *
   * @param symbol the quantity
   */
  public Expr turned(Symbol symbol) {
    return asRead(symbol);
  }

  /**
   * {@return what a letter with a tilde stands for, if there is such a letter}
   *
   * @param symbol the letter without it
   */
  public Optional<Expr> augmented(Symbol symbol) {
    return Augmented.of(symbol).map(this::asRead);
  }

  private Expr asRead(Expr letter) {
    return isTurned(letter) ? new Transpose(letter) : letter;
  }

  /**
   * {@return the letter that something was read from; itself where it is none}
   *
   * @param expr what was read
   */
  public Expr letter(Expr expr) {
    Expr bare = expr instanceof Negative(Expr operand) ? operand : expr;
    Expr letter = bare instanceof Transpose(Expr operand) ? operand : bare;
    return letter instanceof Symbol symbol && symbol(symbol).equals(expr) ? letter : expr;
  }

  /**
   * {@return the transpose of something that was read, itself read as if it had been written}
   *
   * @param expr what was read
   */
  public Expr transposed(Expr expr) {
    if (rows && isSignedLetter(expr) && expr instanceof Negative(Transpose(Expr operand))) {
      return new Negative(operand);
    }
    return expr instanceof Transpose(Expr letter) && isTurned(expr)
        ? copy(letter)
        : new Transpose(expr);
  }

  /** What is read is a node of its own, so that it has a place of its own. */
  private static Expr copy(Expr letter) {
    return letter instanceof Symbol(Ref ref)
        ? new Symbol(ref)
        : Exprs.mapChildren(letter, child -> child);
  }

  /** {@return whether an expression is what a letter of such a document stands for} */
  public boolean isTurned(Expr expr) {
    Expr letter = expr instanceof Transpose(Expr operand) ? operand : expr;
    return rows
        && ((letter instanceof Symbol(Ref.All(Quantity quantity)) && isMatrix(quantity))
            || Augmented.letter(letter).isPresent());
  }

  /**
   * {@return the letter below a tilde, if an expression is what such a letter stands for}
   *
   * @param expr what was read
   */
  public Optional<Symbol> augmentedLetter(Expr expr) {
    return Augmented.letter(expr instanceof Transpose(Expr operand) && rows ? operand : expr)
        .filter(_ -> rows == expr instanceof Transpose);
  }

  /** {@return whether an expression is an error whose sign is not that of its letter} */
  public boolean isSigned(Expr expr) {
    return targetMinusOutput && ErrorSign.isError(expr);
  }

  /** {@return whether an expression is what the letter δ stands for where that has a sign} */
  public boolean isSignedLetter(Expr expr) {
    return targetMinusOutput && ErrorSign.isLetter(expr);
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
    Statement signed = signed(joined(statement));
    return rows
        ? new Statement(
            Transposition.of(signed.left()),
            signed.relation(),
            signed.right().stream().map(Transposition::of).toList())
        : signed;
  }

  /**
   * {@return a derivation as such a document has it}
   *
   * @param derivation of one number
   */
  public Derivation told(Derivation derivation) {
    if (!targetMinusOutput) {
      return derivation;
    }
    boolean turned = ErrorSign.told(derivation.names().left()).isOfLetter();
    Expr.Num value = derivation.value();
    return new Derivation(
        signed(derivation.names()),
        derivation.lines().stream().map(line -> signed(line, turned)).toList(),
        turned ? new Expr.Num(0 - value.value(), value.origin(), value.standing()) : value,
        derivation.asides().stream().map(this::told).toList());
  }

  private Statement joined(Statement statement) {
    return biasAsInput
        ? new Statement(
            statement.left(),
            statement.relation(),
            statement.right().stream().map(Augmented::told).toList())
        : statement;
  }

  private Statement signed(Statement statement) {
    if (!targetMinusOutput) {
      return statement;
    }
    ErrorSign.Signed left = ErrorSign.told(statement.left());
    return new Statement(
        left.isOfLetter() ? left.expr() : left.whole(),
        statement.relation(),
        statement.right().stream().map(right -> signed(right, left.isOfLetter())).toList());
  }

  private static Expr signed(Expr expr, boolean turned) {
    ErrorSign.Signed signed = ErrorSign.told(expr);
    return turned ? signed.negated() : signed.whole();
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

  /** {@return what is said before an error that a gradient is made of} */
  public String minus() {
    return targetMinusOutput ? "minus " : "";
  }

  /**
   * {@return the quantity on the left of an equation as such a document has it}
   *
   * @param statement told in this convention
   */
  public Quantity result(Statement statement) {
    return letter(statement.left()) instanceof Symbol(Ref ref)
        ? ref.quantity()
        : augmentedLetter(statement.left())
            .map(letter -> letter.ref().quantity())
            .orElseGet(statement::result);
  }

  /**
   * {@return an expression about columns as such a document has it}
   *
   * @param expr about columns
   */
  public Expr told(Expr expr) {
    Expr joined = biasAsInput ? Augmented.told(expr) : expr;
    Expr signed = targetMinusOutput ? signed(joined, false) : joined;
    return rows ? Transposition.of(signed) : signed;
  }

  /**
   * {@return a part of an expression that δ is equal to, as such a document has it: with the sign
   * that the letter takes}
   *
   * @param expr about columns
   */
  public Expr toldOfError(Expr expr) {
    if (!targetMinusOutput) {
      return told(expr);
    }
    ErrorSign.Signed signed = ErrorSign.told(expr);
    Expr turned = signed.isNegative() ? signed.expr() : MinusSigns.turned(signed.expr());
    return rows ? Transposition.of(turned) : turned;
  }

  /**
   * {@return the numbers as the letters of such a document have them}
   *
   * @param environment the numbers as they are computed
   */
  public Environment shown(Environment environment) {
    return targetMinusOutput ? new SignedErrors(environment) : environment;
  }
}
