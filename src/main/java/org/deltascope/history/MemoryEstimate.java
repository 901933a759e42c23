package org.deltascope.history;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.TrainingState;

/**
 * How much memory states and matrices take: 8 bytes a number and what a 64-bit JVM with compressed
 * references puts around it, to within a few percent.
 */
public final class MemoryEstimate {
  private MemoryEstimate() {}

  private static final long STATE = 100;
  private static final long LAYER = 80;
  private static final long SLOT = 20;
  private static final long MATRIX = 56;
  private static final long ROW = 20;

  static long of(TrainingState state) {
    long bytes = STATE;
    for (Layer layer : state.network().layers()) {
      bytes += LAYER + of(layer.weights()) + of(layer.bias());
    }
    for (TrainingState.Slots slots : state.slots()) {
      bytes += of(slots.weights()) + of(slots.bias());
    }
    return bytes;
  }

  private static long of(List<Matrix> matrices) {
    return matrices.stream().mapToLong(matrix -> SLOT + of(matrix)).sum();
  }

  /** {@return how many bytes a matrix takes} */
  public static long of(Matrix matrix) {
    return MATRIX + matrix.rows() * (ROW + 8L * matrix.columns());
  }
}
