package org.deltascope.figure.network.labels;

import java.util.Arrays;

/**
 * Which labels are about how high, so that each is compared with its neighbours only. Labels whose
 * shelves are two or more apart cannot touch.
 */
final class HeightBuckets {
  private static final int NONE = -1;

  private final double height;
  private final int[] on;
  private final int[] next;
  private final int[] previous;
  private int[] first = new int[64];

  /**
   * Has room for that many labels.
   *
   * @param labels how many
   * @param height of a shelf: that of a label
   */
  HeightBuckets(int labels, double height) {
    this.height = height;
    this.on = filled(labels);
    this.next = filled(labels);
    this.previous = filled(labels);
    Arrays.fill(first, NONE);
  }

  /** {@return the shelf of a height; 1 or more, so that it has neighbours} */
  int of(double y) {
    return 1 + (int) Math.max(0, y / height);
  }

  /** {@return the first label on a shelf, or a negative number} */
  int firstOn(int shelf) {
    return shelf < first.length ? first[shelf] : NONE;
  }

  /** {@return the next label on the same shelf, or a negative number} */
  int after(int label) {
    return next[label];
  }

  /** Puts a label on the shelf of a height, away from where it was. */
  void put(int label, double y) {
    int shelf = of(y);
    if (on[label] == shelf) {
      return;
    }
    remove(label);
    while (shelf >= first.length) {
      int known = first.length;
      first = Arrays.copyOf(first, 2 * known);
      Arrays.fill(first, known, first.length, NONE);
    }
    next[label] = first[shelf];
    previous[label] = NONE;
    if (first[shelf] != NONE) {
      previous[first[shelf]] = label;
    }
    first[shelf] = label;
    on[label] = shelf;
  }

  private void remove(int label) {
    if (on[label] == NONE) {
      return;
    }
    if (previous[label] == NONE) {
      first[on[label]] = next[label];
    } else {
      next[previous[label]] = next[label];
    }
    if (next[label] != NONE) {
      previous[next[label]] = previous[label];
    }
  }

  private static int[] filled(int length) {
    int[] filled = new int[length];
    Arrays.fill(filled, NONE);
    return filled;
  }
}
