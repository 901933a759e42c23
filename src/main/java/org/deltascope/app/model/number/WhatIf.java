package org.deltascope.app.model.number;

import java.util.List;
import java.util.Optional;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * What comes of a change: the loss before and after it, and what the gradient said of it
 * beforehand. The forecast g·Δ is right for small changes, which is what a derivative means, and
 * fails for large ones.
 *
 * @param before the loss as it was
 * @param after the loss as it is
 * @param forecast the derivative by each changed number times how far it was changed, all together
 * @param numbers how many numbers were changed
 */
public record WhatIf(double before, double after, double forecast, int numbers) {

  /**
   * {@return what comes of it, if the two have the same numbers in the same places}
   *
   * @param was an update before the change
   * @param is the same update after it
   */
  public static Optional<WhatIf> of(Trace was, Trace is) {
    if (!isComparable(was, is)) {
      return Optional.empty();
    }
    Part all = parameters(was, is).plus(samples(was, is));
    return Optional.of(new WhatIf(was.loss(), is.loss(), all.forecast(), all.numbers()));
  }

  /** {@return how far the loss has come} */
  public double change() {
    return after - before;
  }

  private static boolean isComparable(Trace was, Trace is) {
    Network old = was.before().network();
    Network now = is.before().network();
    return old.layers().stream()
            .map(WhatIf::kind)
            .toList()
            .equals(now.layers().stream().map(WhatIf::kind).toList())
        && old.inputs() == now.inputs()
        && was.batch().equals(is.batch())
        && was.isSum() == is.isSum()
        && was.evaluateLoss().loss() == is.evaluateLoss().loss();
  }

  private static Object kind(Layer layer) {
    return List.of(layer.units(), layer.activation(), layer.biasMode());
  }

  private static Part parameters(Trace was, Trace is) {
    Part sum = Part.NOTHING;
    for (int l = 1; l <= was.depth(); l++) {
      Layer old = was.before().network().layer(l);
      Layer now = is.before().network().layer(l);
      Step.WeightGradient gradient = was.weightGradient(l);
      sum = sum.plus(product(gradient.weightGradient(), old.weights(), now.weights()));
      sum = sum.plus(bias(gradient.biasGradient(), old, now));
    }
    return sum;
  }

  /** One number that a layer shares changes once, and its derivative is the sum already. */
  private static Part bias(Matrix gradient, Layer old, Layer now) {
    boolean isOne = old.biasMode() == BiasMode.SHARED && gradient.rows() > 0;
    return isOne
        ? Part.of(gradient.get(0, 0), now.bias().get(0, 0) - old.bias().get(0, 0))
        : product(gradient, old.bias(), now.bias());
  }

  private static Part samples(Trace was, Trace is) {
    Step.WeightedSum first = was.weightedSum(1);
    Matrix delta = was.depth() == 1 ? was.outputError().delta() : was.propagateError(1).delta();
    double divisor = was.evaluateLoss().reduction().divisor(was.batch().size());
    Matrix inputs = delta.times(first.parameters().weights()).map(x -> x / divisor);
    Part ofInputs = product(inputs, first.input(), is.weightedSum(1).input());
    Matrix targets = TargetGradient.of(was.evaluateLoss());
    return ofInputs.plus(product(targets, was.evaluateLoss().t(), is.evaluateLoss().t()));
  }

  private static Part product(Matrix gradient, Matrix old, Matrix now) {
    Part sum = Part.NOTHING;
    for (int i = 0; i < old.rows(); i++) {
      for (int j = 0; !now.sharesRow(i, old) && j < old.columns(); j++) {
        double change = now.get(i, j) - old.get(i, j);
        sum = change == 0 ? sum : sum.plus(Part.of(gradient.get(i, j), change));
      }
    }
    return sum;
  }

  /** What some of the changed numbers have to do with it; what was not changed adds nothing. */
  private record Part(double forecast, int numbers) {
    static final Part NOTHING = new Part(0, 0);

    static Part of(double gradient, double change) {
      return change == 0 ? NOTHING : new Part(gradient * change, 1);
    }

    Part plus(Part other) {
      return new Part(forecast + other.forecast, numbers + other.numbers);
    }
  }
}
