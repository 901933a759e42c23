package org.deltascope.history;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Experiment;

/**
 * How much memory checkpoints and matrices take: 8 bytes a number and what a 64-bit JVM with
 * compressed references puts around them.
 */
public final class MemoryEstimate {
  private MemoryEstimate() {}

  /** The checkpoint, the head of its array, the reference to it. */
  private static final long AROUND = 32 + 16 + 8;

  private static final long MATRIX = 56;
  private static final long ROW = 20;

  /** {@return how many bytes a matrix takes} */
  public static long of(Matrix matrix) {
    return MATRIX + matrix.rows() * (ROW + 8L * matrix.columns());
  }

  /** {@return how many bytes a matrix takes beside another, with which it may share rows} */
  public static long apartFrom(Matrix other, Matrix matrix) {
    long row = ROW + 8L * matrix.columns();
    return MATRIX + 4L * matrix.rows() + row * matrix.rowsApartFrom(other);
  }

  /** {@return bytes a checkpoint} */
  static long of(Experiment experiment) {
    return AROUND + Double.BYTES * numbers(experiment);
  }

  /** {@return how many parameters there are, and slots of the optimizer} */
  static long numbers(Experiment experiment) {
    long parameters =
        experiment.network().layers().stream()
            .mapToLong(layer -> layer.units() * (layer.inputs() + 1L))
            .sum();
    return parameters * (1 + experiment.optimizer().slots());
  }
}
