package org.deltascope.figure.slice;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.train.Predictor;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.WeightPenalty;

/**
 * The batch's loss as a function of one weight, all others as they are before an update. Where the
 * weight has no edge, the loss is the same everywhere.
 *
 * @param trace the update
 * @param weight which
 */
public record LossSlice(Trace trace, Ref.One weight) {

  /** {@return the weight as it is before the update} */
  public double before() {
    return layer(trace.before().network()).weights().get(weight.row(), weight.column());
  }

  /** {@return the weight after the update} */
  public double after() {
    return layer(trace.after().network()).weights().get(weight.row(), weight.column());
  }

  /** {@return ∂L/∂w of the update} */
  public double gradient() {
    return trace.weightGradient(weight.layer()).weightGradient().get(weight.row(), weight.column());
  }

  /**
   * {@return L of the update's samples}
   *
   * @param value of the weight
   */
  public double loss(double value) {
    Step.EvaluateLoss step = trace.evaluateLoss();
    Network network = moved(value);
    Predictor predictor = new Predictor(network);
    Matrix inputs = trace.weightedSum(1).input();
    double sum = 0;
    for (int s = 0; s < inputs.rows(); s++) {
      predictor.pass(inputs.toRow(s));
      sum += step.loss().value(predictor.outputSums(), predictor.outputs(), step.t().toRow(s));
    }
    double mean = sum / step.reduction().divisor(inputs.rows());
    double decay = trace.applyUpdate(weight.layer()).optimizer().weightDecay();
    return decay == 0 ? mean : mean + WeightPenalty.of(decay, network).value();
  }

  private Network moved(double value) {
    Network network = trace.before().network();
    Layer layer = layer(network);
    if (!layer.edges().isPresent(weight.row(), weight.column())) {
      return network;
    }
    List<Layer> layers = new ArrayList<>(network.layers());
    layers.set(
        weight.layer() - 1,
        layer.with(layer.weights().with(weight.row(), weight.column(), value), layer.bias()));
    return new Network(network.inputs(), layers);
  }

  private Layer layer(Network network) {
    return network.layer(weight.layer());
  }
}
