package org.deltascope.formula.matrices;

import java.util.Optional;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Turns statements into matrix equations.
 *
 * @param environment their numbers
 * @param uses tells what of each matrix a part of the result depends on
 * @param names what constants are called
 */
public record MatrixForm(Environment environment, UsedEntries uses, Names names) {

  /**
   * {@return a statement with the numbers of its matrices, and of each what a part of the result
   * depends on}
   *
   * @param statement whose left side is a quantity
   * @param part an entry of that quantity, or a term of it where it is one number; all of it where
   *     empty
   */
  public MatrixEquation of(Statement statement, Optional<Ref.One> part) {
    SignedPieces pieces = new SignedPieces();
    MatrixOperands operands = new MatrixOperands(environment, 0);
    Expr told = statement.left();
    boolean turned =
        (told instanceof Expr.Negative(Expr operand) ? operand : told) instanceof Expr.Transpose;
    Quantity left = names.convention().result(statement);
    Entries straight =
        names
            .convention()
            .augmentedLetter(told)
            .map(_ -> part.map(MatrixForm::augmented).orElseGet(Entries::everything))
            .orElseGet(() -> Entries.of(left, part));
    Entries entries = turned ? straight.transposed() : straight;
    Entries written = entries instanceof Entries.Term ? Entries.everything() : entries;
    pieces.put(operands.of(told, written));
    new MatrixWriter(operands, uses, names, pieces).say("= ", statement.computed(), entries);
    return pieces.end();
  }

  /** Where a bias or a weight stands in W̃ = [b W]. */
  private static Entries augmented(Ref.One part) {
    return part.kind().place() == Quantity.Place.BIAS
        ? new Entries.Cell(part.row(), 0)
        : new Entries.Cell(part.row(), part.column() + 1);
  }
}
