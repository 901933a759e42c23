package org.deltascope.figure.loss;

/** What equal distances mean in the plot of the losses. */
public enum LossScale {
  /** Equal ratios where the losses span orders of magnitude, else equal differences. */
  AUTOMATIC("automatic"),
  /** Equal differences. */
  LINEAR("linear"),
  /** Equal ratios, as far as the losses are above 0. */
  LOGARITHMIC("logarithmic");

  private final String word;

  LossScale(String word) {
    this.word = word;
  }

  /** {@return what it is called} */
  public String word() {
    return word;
  }
}
