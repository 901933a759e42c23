package org.deltascope.formula.mistake;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Trace;

/**
 * What the true formulas of a document depend on.
 *
 * @param network with its activations and bias modes
 * @param loss of one sample
 * @param reduction over the samples
 * @param optimizer that makes updates
 * @param samples of the batch
 * @param addsUp whether the targets of each sample add up to 1
 */
public record Model(
    Network network,
    Loss loss,
    Reduction reduction,
    Optimizer optimizer,
    int samples,
    boolean addsUp) {

  /**
   * {@return the model of a document at a moment}
   *
   * @param trace of the moment
   */
  public static Model of(Trace trace) {
    Matrix t = trace.evaluateLoss().t();
    return new Model(
        trace.before().network(),
        trace.evaluateLoss().loss(),
        trace.evaluateLoss().reduction(),
        trace.applyUpdate(1).optimizer(),
        trace.batch().size(),
        IntStream.range(0, t.rows()).allMatch(s -> Loss.addUpToOne(t.toRow(s))));
  }

  int depth() {
    return network.depth();
  }

  boolean hasBias(int l) {
    return network.layer(l).biasMode() != BiasMode.NONE;
  }

  boolean isElementwise(int l) {
    return network.layer(l).activation() instanceof Elementwise;
  }

  boolean isFused() {
    return loss.requires().isPresent();
  }

  /** {@return whether weight decay adds to the loss} */
  boolean isDecayed() {
    return optimizer.weightDecay() != 0;
  }

  /** {@return whether weight decay adds to the gradient of a layer's weights} */
  boolean isDecayed(int l) {
    return isDecayed() && network.layer(l).weightMode().isTrained();
  }

  /** {@return whether gradients are means over several samples} */
  boolean isMean() {
    return samples > 1 && reduction == Reduction.MEAN;
  }

  List<Integer> units(int l) {
    return IntStream.range(0, network.width(l)).boxed().toList();
  }
}
