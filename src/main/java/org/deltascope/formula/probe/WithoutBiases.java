package org.deltascope.formula.probe;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** An update of the same network and samples whose biases are all 0. */
final class WithoutBiases {
  private WithoutBiases() {}

  static Trace of(Trace trace) {
    Network before = trace.before().network();
    List<Layer> layers =
        before.layers().stream()
            .map(layer -> layer.with(layer.weights(), Matrix.zeros(layer.units(), 1)))
            .toList();
    Matrix inputs = trace.weightedSum(1).input();
    Experiment experiment =
        new Experiment(
            new Network(before.inputs(), layers),
            trace.evaluateLoss().loss(),
            trace.applyUpdate(1).optimizer(),
            trace.evaluateLoss().loss().hasTargets()
                ? new Dataset(inputs, trace.evaluateLoss().t())
                : Dataset.withoutTargets(inputs),
            new Training(0, trace.evaluateLoss().reduction(), false, 0));
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }
}
