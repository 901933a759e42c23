package org.deltascope.formula.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;

/**
 * A matrix of fractions.
 *
 * @param rows each of the same length, 1 or more
 */
public record FractionMatrix(List<List<Fraction>> rows) {

  /** An entry of a matrix that is made. */
  @FunctionalInterface
  public interface Entry {
    /** {@return the entry of a row and a column, both from 0} */
    Fraction at(int row, int column);
  }

  /** Makes it immutable. */
  public FractionMatrix {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * {@return a matrix}
   *
   * @param rows how many
   * @param columns how many
   * @param entry what stands in it
   */
  public static FractionMatrix generate(int rows, int columns, Entry entry) {
    return new FractionMatrix(
        IntStream.range(0, rows)
            .mapToObj(i -> IntStream.range(0, columns).mapToObj(j -> entry.at(i, j)).toList())
            .toList());
  }

  /**
   * {@return the decimals that a matrix stands for, if all of them are short}
   *
   * @param matrix of float64 numbers
   * @param places the most behind the point
   */
  public static Optional<FractionMatrix> of(Matrix matrix, int places) {
    List<List<Fraction>> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      List<Fraction> row = new ArrayList<>();
      for (int j = 0; j < matrix.columns(); j++) {
        Optional<Fraction> decimal = Fraction.decimal(matrix.get(i, j), places);
        if (decimal.isEmpty()) {
          return Optional.empty();
        }
        row.add(decimal.get());
      }
      rows.add(row);
    }
    return Optional.of(new FractionMatrix(rows));
  }

  /** {@return the number of rows} */
  public int height() {
    return rows.size();
  }

  /** {@return the number of columns} */
  public int width() {
    return rows.getFirst().size();
  }

  /**
   * {@return an entry}
   *
   * @param row from 0
   * @param column from 0
   */
  public Fraction get(int row, int column) {
    return rows.get(row).get(column);
  }

  /** {@return the product of matrices} */
  public FractionMatrix times(FractionMatrix other) {
    return generate(
        height(),
        other.width(),
        (i, j) ->
            IntStream.range(0, width())
                .mapToObj(k -> get(i, k).times(other.get(k, j)))
                .reduce(Fraction.ZERO, Fraction::plus));
  }

  /** {@return columns as rows} */
  public FractionMatrix transposed() {
    return generate(width(), height(), (i, j) -> get(j, i));
  }

  /**
   * {@return two matrices of one shape, entry by entry}
   *
   * @param other the second
   * @param combined what becomes of two entries
   */
  public FractionMatrix with(FractionMatrix other, BinaryOperator<Fraction> combined) {
    return generate(height(), width(), (i, j) -> combined.apply(get(i, j), other.get(i, j)));
  }

  /**
   * {@return each entry as another}
   *
   * @param change what becomes of an entry
   */
  public FractionMatrix map(UnaryOperator<Fraction> change) {
    return generate(height(), width(), (i, j) -> change.apply(get(i, j)));
  }

  /** {@return the sums of the columns, as one row} */
  public FractionMatrix columnSums() {
    return generate(
        1,
        width(),
        (_, j) -> rows.stream().map(row -> row.get(j)).reduce(Fraction.ZERO, Fraction::plus));
  }

  /** {@return the sums of the rows, as one column} */
  public FractionMatrix rowSums() {
    return transposed().columnSums().transposed();
  }
}
