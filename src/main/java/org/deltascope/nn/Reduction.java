package org.deltascope.nn;

import java.util.Locale;

/** How the losses of a batch's samples become one. */
public enum Reduction {
  /** Their mean. */
  MEAN,
  /** Their sum. */
  SUM;

  /** {@return the name used in documents} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return what a sum over the samples is divided by}
   *
   * @param samples how many there are in the batch
   */
  public double divisor(int samples) {
    return switch (this) {
      case MEAN -> samples;
      case SUM -> 1;
    };
  }
}
