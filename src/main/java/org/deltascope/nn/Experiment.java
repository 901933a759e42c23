package org.deltascope.nn;

import org.deltascope.matrix.Matrix;

/**
 * All that training follows from: the same experiment always gives the same weights, bit for bit.
 *
 * @param network with its first weights
 * @param loss of one sample
 * @param optimizer how gradients change parameters
 * @param data the samples
 * @param training how samples become updates
 */
public record Experiment(
    Network network, Loss loss, Optimizer optimizer, Dataset data, Training training) {

  /** Checks that the parts fit. */
  public Experiment {
    requireColumns("inputs", data.inputs(), network.inputs());
    if (loss.hasTargets()) {
      requireColumns("targets", data.targets(), network.outputs());
    }
    Activation last = network.layer(network.depth()).activation();
    loss.requires()
        .filter(required -> !required.equals(last))
        .ifPresent(
            required -> {
              throw new IllegalArgumentException(
                  "%s needs %s in the last layer, found %s".formatted(loss.id(), required, last));
            });
  }

  /** {@return which samples make up which update} */
  public BatchSchedule schedule() {
    return BatchSchedule.of(data, training);
  }

  private static void requireColumns(String what, Matrix matrix, int expected) {
    if (matrix.columns() != expected) {
      throw new IllegalArgumentException(
          "%s have %d numbers a sample, expected %d".formatted(what, matrix.columns(), expected));
    }
  }
}
