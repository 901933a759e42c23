package org.deltascope.nn;

import java.util.BitSet;
import org.deltascope.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Which edges into a layer are there. An edge that is absent has no weight: it counts 0 and is
 * never trained.
 *
 * <p>Immutable.
 */
public final class Edges {
  private static final Edges COMPLETE = new Edges(0, new BitSet());

  private final int columns;
  private final BitSet absent;

  private Edges(int columns, BitSet absent) {
    this.columns = columns;
    this.absent = absent;
  }

  /** Whether an edge is there. */
  @FunctionalInterface
  public interface Presence {
    /** {@return whether there is an edge from neuron {@code from} into neuron {@code to}} */
    boolean at(int to, int from);
  }

  /** {@return every edge there can be, whatever the size of the layer} */
  public static Edges complete() {
    return COMPLETE;
  }

  /**
   * {@return the edges that are there}
   *
   * @param rows nˡ
   * @param columns nˡ⁻¹
   * @param presence says which, asked row by row
   */
  public static Edges of(int rows, int columns, Presence presence) {
    BitSet absent = new BitSet();
    for (int to = 0; to < rows; to++) {
      for (int from = 0; from < columns; from++) {
        absent.set(Math.multiplyExact(to, columns) + from, !presence.at(to, from));
      }
    }
    return absent.isEmpty() ? COMPLETE : new Edges(columns, absent);
  }

  /** {@return whether no edge is absent} */
  public boolean isComplete() {
    return absent.isEmpty();
  }

  /** {@return how many are absent} */
  public int absentCount() {
    return absent.cardinality();
  }

  /**
   * {@return whether an edge is there}
   *
   * @param to the neuron that it leads into, a row of W
   * @param from where it comes from, a column of W
   */
  public boolean isPresent(int to, int from) {
    return !absent.get(to * columns + from);
  }

  /**
   * {@return how many edges into a neuron are there before one}
   *
   * @param to the neuron
   * @param from the column before which they are counted
   */
  public int countBefore(int to, int from) {
    int start = to * columns;
    return from - absent.get(start, start + from).cardinality();
  }

  /**
   * {@return a matrix with 0 where there is no edge}
   *
   * @param matrix nˡ × nˡ⁻¹
   */
  public Matrix masked(Matrix matrix) {
    return isComplete()
        ? matrix
        : Matrix.generate(
            matrix.rows(), matrix.columns(), (i, j) -> isPresent(i, j) ? matrix.get(i, j) : 0);
  }

  /**
   * {@return 1 where there is an edge, 0 where there is none}
   *
   * @param rows nˡ
   * @param width nˡ⁻¹
   */
  public Matrix mask(int rows, int width) {
    return Matrix.generate(rows, width, (i, j) -> isPresent(i, j) ? 1 : 0);
  }

  /** Requires that all that are absent lie within a layer, and that their weights are 0. */
  void requireFit(Matrix weights) {
    boolean fits =
        isComplete()
            || (columns == weights.columns() && absent.length() <= weights.rows() * columns);
    if (!fits) {
      throw new IllegalArgumentException("the absent edges do not fit weights " + weights.shape());
    }
    for (int k = absent.nextSetBit(0); k >= 0; k = absent.nextSetBit(k + 1)) {
      if (weights.get(k / columns, k % columns) != 0) {
        throw new IllegalArgumentException(
            "weight %d, %d has no edge and is %s, expected 0"
                .formatted(
                    k / columns + 1, k % columns + 1, weights.get(k / columns, k % columns)));
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edges that && columns == that.columns && absent.equals(that.absent);
  }

  @Override
  public int hashCode() {
    return absent.hashCode();
  }

  @Override
  public String toString() {
    return isComplete() ? "all edges" : "all edges but " + absent;
  }
}
