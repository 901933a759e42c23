package org.deltascope.document.sheet;

/** How the numbers of a column are brought to a size that a network learns well from. */
public enum ColumnScaling {
  /** As they are. */
  NONE,
  /** From 0, the least of the column, to 1, the greatest. */
  ZERO_TO_ONE,
  /** With mean 0 and standard deviation 1 (over all n, not n − 1). */
  STANDARD;

  /** Scales the numbers of a column in place; a column of one number becomes zeros. */
  void apply(double[] column) {
    switch (this) {
      case NONE -> {}
      case ZERO_TO_ONE -> {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double x : column) {
          min = Math.min(min, x);
          max = Math.max(max, x);
        }
        scale(column, min, max - min);
      }
      case STANDARD -> {
        double mean = mean(column);
        double squares = 0;
        for (double x : column) {
          squares += (x - mean) * (x - mean) / column.length;
        }
        scale(column, mean, Math.sqrt(squares));
      }
    }
  }

  private static double mean(double[] column) {
    double mean = 0;
    for (double x : column) {
      mean += x / column.length;
    }
    return mean;
  }

  private static void scale(double[] column, double from, double by) {
    for (int i = 0; i < column.length; i++) {
      column[i] = by > 0 ? (column[i] - from) / by : 0;
    }
  }
}
