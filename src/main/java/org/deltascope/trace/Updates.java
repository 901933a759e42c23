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
      double learningRate,
      long time,
      int l,
      Layer before,
      Step.WeightGradient gradient,
      TrainingState.Slots slots) {
    Rule rule = (w, g, v, s) -> optimizer.apply(learningRate, time, w, g, v, s);
    Changed weights =
        before.weightMode().isTrained()
            ? apply(rule, before.weights(), gradient.weightGradient(), slots.weights())
            : new Changed(before.weights(), slots.weights());
    Changed bias =
        before.biasMode().isTrained()
            ? apply(rule, before.bias(), gradient.biasGradient(), slots.bias())
            : new Changed(before.bias(), slots.bias());
    return new Step.ApplyUpdate(
        l,
        optimizer,
        learningRate,
        time,
        before,
        gradient.weightGradient(),
        gradient.biasGradient(),
        slots,
        new TrainingState.Slots(weights.slots, bias.slots),
        before.with(weights.parameters, bias.parameters));
  }

  private record Changed(Matrix parameters, List<Matrix> slots) {}

  /** What an optimizer does to a row. */
  private interface Rule {
    void apply(double[] w, double[] g, double[] first, double[] second);
  }

  private static Changed apply(Rule rule, Matrix parameters, Matrix gradient, List<Matrix> slots) {
    double[][] w = parameters.toArray();
    List<double[][]> kept = slots.stream().map(Matrix::toArray).toList();
    for (int i = 0; i < w.length; i++) {
      rule.apply(w[i], gradient.toRow(i), row(kept, 0, i), row(kept, 1, i));
    }
    return new Changed(Matrix.of(w), kept.stream().map(Matrix::of).toList());
  }

  private static double[] row(List<double[][]> slots, int slot, int i) {
    return slot < slots.size() ? slots.get(slot)[i] : new double[0];
  }
}
