package org.deltascope.figure.loss;

/**
 * Where a training stopped, for a mark on the plot of its losses.
 *
 * @param update the one that would have come next
 * @param brief why, in a few words, such as "loss < 0.05"
 * @param words why, as the end of a sentence
 */
public record LossStop(long update, String brief, String words) {

  /** {@return what is said of it where the plot is not seen} */
  String said() {
    return " Training stopped before update %,d: %s.".formatted(update, words);
  }
}
