package org.deltascope.figure.loss;

/**
 * How updates are counted in a plot.
 *
 * @param look how losses are plotted
 * @param perEpoch how many updates a pass over the data takes
 * @param branched the update at which the run in which one stands branched off; 0 where it did not
 */
public record LossSpan(LossLook look, long perEpoch, long branched) {

  /** {@return every update, as one starts with} */
  static LossSpan all() {
    return new LossSpan(LossLook.initial(), 1, 0);
  }

  /** {@return the first update that is drawn} */
  long first() {
    return look.unit() == LossUnit.SINCE_BRANCH ? branched : 0;
  }

  /** {@return what an update is called on the axis} */
  double shown(double update) {
    return switch (look.unit()) {
      case UPDATES -> update;
      case EPOCHS -> update / perEpoch;
      case SINCE_BRANCH -> update - branched;
    };
  }
}
