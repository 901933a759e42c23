package org.deltascope.formula.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * A matrix equation with its numbers, from left to right.
 *
 * @param pieces matrices and what stands between them
 */
public record MatrixEquation(List<Piece> pieces) {

  /** Makes it immutable. */
  public MatrixEquation {
    pieces = List.copyOf(pieces);
  }

  /**
   * {@return the pieces in groups that are not parted where a line is broken: a matrix with the
   * signs before it, and with a parenthesis that closes after it}
   */
  public List<List<Piece>> groups() {
    List<List<Piece>> groups = new ArrayList<>();
    boolean ended = true;
    for (Piece piece : pieces) {
      boolean closing = piece instanceof Sign(String text) && text.startsWith(")");
      if (ended && !closing) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(piece);
      ended = piece instanceof Operand;
    }
    return groups;
  }

  /** {@return this equation with another name for what it gives} */
  public MatrixEquation ofResult(Expr caption) {
    List<Piece> renamed = new ArrayList<>(pieces);
    renamed.set(0, ((Operand) renamed.getFirst()).called(caption));
    return new MatrixEquation(renamed);
  }

  /** A matrix or a sign. */
  public sealed interface Piece {}

  /**
   * What stands between matrices.
   *
   * @param text such as =, ⊙, + or a parenthesis
   */
  public record Sign(String text) implements Piece {}

  /**
   * A matrix.
   *
   * @param caption what it is, such as (W²)ᵀ
   * @param values its numbers, as shown: already transposed where the caption says so
   * @param source whose entries they are, if those of one quantity, or of one and of what a tilde
   *     adds to it
   * @param layout how its rows and columns are those of the source
   * @param use what of it the part reads or writes
   */
  public record Operand(
      Expr caption, Matrix values, Optional<Quantity> source, Layout layout, Entries use)
      implements Piece {

    /** {@return this matrix under another caption} */
    Operand called(Expr other) {
      return new Operand(other, values, source, layout, use);
    }

    /** {@return what an entry stands for, if it is one of a quantity} */
    public Optional<Ref> ref(int row, int column) {
      return source.flatMap(
          quantity ->
              switch (layout) {
                case PLAIN -> entry(quantity, row, column);
                case TRANSPOSED -> entry(quantity, column, row);
                case SAMPLES -> entry(quantity, row, 0);
                case SAMPLES_TRANSPOSED -> entry(quantity, column, 0);
              });
    }

    private Optional<Ref> entry(Quantity quantity, int row, int column) {
      return Augmented.letter(caption).isPresent() || Augmented.isTransposed(caption)
          ? Augmented.entry(quantity, row, column)
          : Optional.of(quantity.at(row, column));
    }
  }

  /** How the rows and columns of a shown matrix are those of its source. */
  public enum Layout {
    /** As they are. */
    PLAIN,
    /** The other way round. */
    TRANSPOSED,
    /** The source is a column, and there is one for each sample of the batch. */
    SAMPLES,
    /** Likewise, but a row for each sample. */
    SAMPLES_TRANSPOSED
  }
}
