package org.deltascope.nn.train;

import java.util.OptionalInt;

/**
 * How well samples are learnt.
 *
 * @param loss L of all of them as one batch, with what weight decay adds
 * @param right how many are told the class of; empty where targets are no classes
 * @param samples how many there are
 */
public record Score(double loss, OptionalInt right, int samples) {

  /** {@return whether it is finite} */
  public boolean isFinite() {
    return Double.isFinite(loss);
  }
}
