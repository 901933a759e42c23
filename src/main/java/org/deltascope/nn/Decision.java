package org.deltascope.nn;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.matrix.Matrix;

/** How the outputs of a network that tells classes apart are read. */
public enum Decision {
  /** One output for each class; the largest says which. */
  LARGEST,
  /** One output; from ½ on it says yes, with targets 0 and 1. */
  ABOVE_HALF,
  /** One output; from 0 on it says yes, with targets −1 and 1. */
  ABOVE_ZERO;

  /**
   * {@return how outputs are read to tell classes; empty where targets are no classes}
   *
   * @param data whose targets say it: one-hot, all 0 or 1, or all −1 or 1
   */
  public static Optional<Decision> of(Dataset data) {
    Matrix targets = data.targets();
    if (targets.columns() > 1) {
      return isOneHot(targets) ? Optional.of(LARGEST) : Optional.empty();
    }
    if (targets.columns() == 0) {
      return Optional.empty();
    }
    if (isOneOf(targets, 0, 1)) {
      return Optional.of(ABOVE_HALF);
    }
    return isOneOf(targets, -1, 1) ? Optional.of(ABOVE_ZERO) : Optional.empty();
  }

  /**
   * {@return the class that outputs, or targets, tell, from 0; empty where one of them is not
   * finite, which tells nothing} Of equal outputs the first counts.
   *
   * @param numbers of one sample
   */
  public OptionalInt classOf(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(read(numbers));
  }

  /**
   * {@return whether outputs tell the class that targets tell; those that tell none do not}
   *
   * @param outputs of one sample
   * @param targets of that sample
   */
  public boolean isRight(double[] outputs, double[] targets) {
    OptionalInt told = classOf(outputs);
    return told.isPresent() && told.equals(classOf(targets));
  }

  private int read(double[] numbers) {
    return switch (this) {
      case LARGEST -> {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
          largest = numbers[i] > numbers[largest] ? i : largest;
        }
        yield largest;
      }
      case ABOVE_HALF -> numbers[0] >= 0.5 ? 1 : 0;
      case ABOVE_ZERO -> numbers[0] >= 0 ? 1 : 0;
    };
  }

  private static boolean isOneHot(Matrix targets) {
    for (int s = 0; s < targets.rows(); s++) {
      int ones = 0;
      for (int k = 0; k < targets.columns(); k++) {
        double t = targets.get(s, k);
        if (t != 0 && t != 1) {
          return false;
        }
        ones += (int) t;
      }
      if (ones != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneOf(Matrix targets, double no, double yes) {
    for (int s = 0; s < targets.rows(); s++) {
      double t = targets.get(s, 0);
      if (t != no && t != yes) {
        return false;
      }
    }
    return true;
  }
}
