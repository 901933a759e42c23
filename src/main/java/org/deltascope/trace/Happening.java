package org.deltascope.trace;

/** Something worth a look that one update did, seen beside the update before it. */
public sealed interface Happening {

  /**
   * The loss of the same samples rose.
   *
   * @param before L before
   * @param now L now, which is larger
   */
  record LossRose(double before, double now) implements Happening {}

  /**
   * A weight has another sign after the update.
   *
   * @param weight which
   */
  record SignChanged(Ref.One weight) implements Happening {}

  /**
   * A neuron's slope is 0 for every sample of the batch, and was not before: no error passes
   * through it any more.
   *
   * @param activation of the neuron
   */
  record NeuronDied(Ref.One activation) implements Happening {}

  /**
   * A neuron's slope is below a hundredth of its steepest for every sample of the batch, and was
   * not before: it learns next to nothing any more.
   *
   * @param activation of the neuron
   */
  record NeuronSaturated(Ref.One activation) implements Happening {}

  /**
   * A derivative is not what its central difference says.
   *
   * @param gradient of which weight or bias
   * @param analytic what backpropagation gave
   * @param numeric its central difference
   */
  record CheckFailed(Ref.One gradient, double analytic, double numeric) implements Happening {}
}
