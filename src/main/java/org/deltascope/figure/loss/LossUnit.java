package org.deltascope.figure.loss;

/** What the losses are plotted against. */
public enum LossUnit {
  /** The updates from the first on. */
  UPDATES("update"),
  /** The passes over the data. */
  EPOCHS("epoch"),
  /** The updates since the run in which one stands branched off. */
  SINCE_BRANCH("update since the branch");

  private final String word;

  LossUnit(String word) {
    this.word = word;
  }

  /** {@return what one of them is called} */
  public String word() {
    return word;
  }
}
