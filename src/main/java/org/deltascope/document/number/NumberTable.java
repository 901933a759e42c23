package org.deltascope.document.number;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.document.json.NumberTexts;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;

/**
 * A matrix with the texts of its numbers.
 *
 * @param numbers the matrix
 * @param texts how they are written, counted row by row
 */
public record NumberTable(Matrix numbers, NumberTexts texts) {

  /** What stands in a row or column of {@link #rearranged} that was not there before. */
  public static final int NEW = -1;

  /** The number at row i, column j. */
  @FunctionalInterface
  public interface Entry {
    /** {@return the number at row {@code i}, column {@code j}} */
    TypedNumber at(int i, int j);
  }

  /**
   * {@return a matrix of which nobody wrote a number}
   *
   * @param numbers any
   */
  public static NumberTable of(Matrix numbers) {
    return new NumberTable(numbers, NumberTexts.none());
  }

  /**
   * {@return a matrix of numbers in their shortest texts: whole ones without a point}
   *
   * @param numbers any
   */
  public static NumberTable shortest(Matrix numbers) {
    NumberTexts.Recorder recorder = new NumberTexts.Recorder();
    for (int i = 0; i < numbers.rows(); i++) {
      for (int j = 0; j < numbers.columns(); j++) {
        recorder.nextShortest(numbers.get(i, j));
      }
    }
    return new NumberTable(numbers, recorder.texts());
  }

  /**
   * {@return the table of these rows}
   *
   * @param rows each of the same length
   */
  public static NumberTable of(List<List<TypedNumber>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    return generate(rows.size(), columns, (i, j) -> rows.get(i).get(j));
  }

  /**
   * {@return the table of these numbers}
   *
   * @param rows how many
   * @param columns how many
   * @param entry is asked row by row
   */
  public static NumberTable generate(int rows, int columns, Entry entry) {
    NumberTexts.Recorder recorder = new NumberTexts.Recorder();
    Matrix numbers =
        Matrix.generate(
            rows,
            columns,
            (i, j) -> {
              TypedNumber number = entry.at(i, j);
              recorder.next(number.value(), number.text());
              return number.value();
            });
    return new NumberTable(numbers, recorder.texts());
  }

  /** {@return rows × columns} */
  public Shape shape() {
    return numbers.shape();
  }

  /** {@return the number at row {@code i}, column {@code j}} */
  public TypedNumber at(int i, int j) {
    double value = numbers.get(i, j);
    return new TypedNumber(value, texts.of(i * numbers.columns() + j, value));
  }

  /** {@return this table with another number at row {@code i}, column {@code j}} */
  public NumberTable with(int i, int j, TypedNumber number) {
    return new NumberTable(
        numbers.with(i, j, number.value()),
        texts.with(i * numbers.columns() + j, number.value(), number.text()));
  }

  /** {@return the transpose, each number with its text} */
  public NumberTable transposed() {
    return generate(numbers.columns(), numbers.rows(), (i, j) -> at(j, i));
  }

  /**
   * {@return a table of rows and columns of this one, in any order, and new ones}
   *
   * @param rows which row stands where, {@link #NEW} for a new one
   * @param columns likewise
   * @param fresh the numbers in new rows and columns
   */
  public NumberTable rearranged(int[] rows, int[] columns, Entry fresh) {
    return generate(
        rows.length,
        columns.length,
        (i, j) -> rows[i] == NEW || columns[j] == NEW ? fresh.at(i, j) : at(rows[i], columns[j]));
  }

  /** {@return all of so many places, with a new one before one of them} */
  public static int[] inserted(int size, int at) {
    return inserted(size, at, 1);
  }

  /** {@return all of so many places, with so many new ones before one of them} */
  public static int[] inserted(int size, int at, int count) {
    return IntStream.range(0, size + count)
        .map(i -> i < at ? i : i < at + count ? NEW : i - count)
        .toArray();
  }

  /** {@return all of so many places but one} */
  public static int[] removed(int size, int at) {
    return removed(size, at, 1);
  }

  /** {@return all of so many places but so many from one on} */
  public static int[] removed(int size, int at, int count) {
    return IntStream.range(0, size).filter(i -> i < at || i >= at + count).toArray();
  }

  /** {@return all of so many places} */
  public static int[] all(int size) {
    return IntStream.range(0, size).toArray();
  }
}
