package org.deltascope.trace;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;

/** Applies an optimizer's row rule to whole layers without changing what was there. */
final class Updates {
  private Updates() {}

  static Step.ApplyUpdate apply(
      Optimizer optimizer,
      long time,
      int l,
      Layer before,
      Step.WeightGradient gradient,
      TrainingState.Slots slots) {
    Changed weights =
        apply(optimizer, time, before.weights(), gradient.weightGradient(), slots.weights());
    Changed bias =
        before.biasMode().isTrained()
            ? apply(optimizer, time, before.bias(), gradient.biasGradient(), slots.bias())
            : new Changed(before.bias(), slots.bias());
    return new Step.ApplyUpdate(
        l,
        optimizer,
        time,
        before,
        gradient.weightGradient(),
        gradient.biasGradient(),
        slots,
        new TrainingState.Slots(weights.slots, bias.slots),
        before.with(weights.parameters, bias.parameters));
  }

  private record Changed(Matrix parameters, List<Matrix> slots) {}

  private static Changed apply(
      Optimizer optimizer, long time, Matrix parameters, Matrix gradient, List<Matrix> slots) {
    double[][] w = parameters.toArray();
    List<double[][]> kept = slots.stream().map(Matrix::toArray).toList();
    for (int i = 0; i < w.length; i++) {
      optimizer.apply(time, w[i], gradient.toRow(i), row(kept, 0, i), row(kept, 1, i));
    }
    return new Changed(Matrix.of(w), kept.stream().map(Matrix::of).toList());
  }

  private static double[] row(List<double[][]> slots, int slot, int i) {
    return slot < slots.size() ? slots.get(slot)[i] : new double[0];
  }
}
