package org.deltascope.figure.paint;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sums one-pixel lines (X. Wu, An efficient antialiasing technique, 1991) into a signed integer for
 * each pixel. Integers make the sum exact: a line drawn with a strength and again with its negative
 * leaves nothing, so a line is changed by drawing the difference.
 *
 * <p>The picture is kept in upright strips of eight columns, and all lines are drawn through one
 * strip before the next, so that the part being written stays in the processor's nearest cache.
 */
final class EdgeRaster {
  /** The strength of a line at full strength. */
  static final int FULL = 255;

  /** What a line at full strength adds to a pixel it covers wholly. */
  static final int WHOLE = FULL * 64;

  /** The columns of a strip, as a power of two. */
  private static final int STRIP = 3;

  private static final int IN_STRIP = (1 << STRIP) - 1;

  /** One pixel in fixed point with 32 binary places. */
  private static final double ONE = 1L << 32;

  /** Where a line leaves the raster, so much of it is cut off that rounding cannot step outside. */
  private static final double MARGIN = 1e-5;

  /** So many rows are handed over at a time, to stay near in both orders. */
  private static final int BLOCK = 16;

  /** So many lines are worth a second thread. */
  private static final int PARALLEL_FROM = 2000;

  private final int width;
  private final int height;
  private final int[] sums;
  private final FlatLines lines = new FlatLines();

  EdgeRaster(int width, int height) {
    this.width = width;
    this.height = height;
    this.sums = new int[((width + IN_STRIP) >> STRIP) * (height << STRIP)];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** {@return the sum of a pixel} */
  int sum(int x, int y) {
    return sums[index(x, y)];
  }

  private int index(int x, int y) {
    return (x >> STRIP) * (height << STRIP) + (y << STRIP) + (x & IN_STRIP);
  }

  /** Takes one pixel of the picture. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes a pixel.
     *
     * @param at its place, row by row
     * @param sum its sum, not 0
     */
    void take(int at, int sum);
  }

  /** Hands over every pixel whose sum is not 0. */
  void forEach(Sink sink) {
    for (int top = 0; top < height; top += BLOCK) {
      int bottom = Math.min(height, top + BLOCK);
      for (int left = 0; left < width; left += IN_STRIP + 1) {
        int columns = Math.min(IN_STRIP + 1, width - left);
        for (int y = top; y < bottom; y++) {
          int from = index(left, y);
          for (int c = 0; c < columns; c++) {
            int sum = sums[from + c];
            if (sum != 0) {
              sink.take(y * width + left + c, sum);
            }
          }
        }
      }
    }
  }

  void clear() {
    Arrays.fill(sums, 0);
  }

  /**
   * Adds a line; what lies outside is cut off. A line that is wider than high is only seen after
   * {@link #finish}.
   *
   * @param strength −2·FULL … 2·FULL
   */
  void add(double x0, double y0, double x1, double y1, int strength) {
    if (strength == 0) {
      return;
    }
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
      if (x0 <= x1) {
        clip(x0, y0, x1, y1, width, height, strength, true);
      } else {
        clip(x1, y1, x0, y0, width, height, strength, true);
      }
    } else if (y0 <= y1) {
      clip(y0, x0, y1, x1, height, width, strength, false);
    } else {
      clip(y1, x1, y0, x0, height, width, strength, false);
    }
  }

  /** Draws the lines that are still waiting. */
  void finish() {
    int strips = (width + IN_STRIP) >> STRIP;
    IntStream all = IntStream.range(0, strips);
    (lines.count < PARALLEL_FROM ? all : all.parallel()).forEach(lines::through);
    lines.count = 0;
  }

  /** Cuts a line to the raster; u is the axis of its longer extent. */
  private void clip(
      double u0,
      double v0,
      double u1,
      double v1,
      int uSize,
      int vSize,
      int strength,
      boolean flat) {
    double slope = u1 == u0 ? 0 : (v1 - v0) / (u1 - u0);
    double first = Math.max(0, Math.rint(u0));
    double last = Math.min(uSize, Math.rint(u1)) - 1;
    // The two pixels across are v and v + 1, so v may be 0 … vSize − 2.
    double start = v0 - 0.5 - (u0 - 0.5) * slope;
    if (slope != 0) {
      double enters = (slope > 0 ? -start : vSize - 1 - start) / slope;
      double leaves = (slope > 0 ? vSize - 1 - start : -start) / slope;
      first = Math.max(first, Math.ceil(enters + MARGIN));
      last = Math.min(last, Math.floor(leaves - MARGIN));
    } else if (start < 0 || start >= vSize - 1) {
      return;
    }
    if (first <= last) {
      long v = Math.max(0, Math.round((start + first * slope) * ONE));
      long delta = Math.round(slope * ONE);
      if (flat) {
        lines.add((int) first, (int) last, v, delta, strength);
      } else {
        steep((int) first, (int) last, v, delta, strength);
      }
    }
  }

  private void steep(int first, int last, long start, long delta, int strength) {
    long v = start;
    for (int y = first; y <= last; y++) {
      int x = (int) (v >> 32);
      int share = (int) (v >> 26) & 63;
      sums[index(x, y)] += strength * (64 - share);
      sums[index(x + 1, y)] += strength * share;
      v += delta;
    }
  }

  /** Lines that are wider than high, on their way from left to right. */
  private final class FlatLines {
    private int count;
    private int[] first = new int[1024];
    private int[] last = new int[1024];
    private int[] strength = new int[1024];
    private long[] row = new long[1024];
    private long[] slope = new long[1024];

    void add(int from, int to, long v, long delta, int s) {
      if (count == first.length) {
        first = Arrays.copyOf(first, 2 * count);
        last = Arrays.copyOf(last, 2 * count);
        strength = Arrays.copyOf(strength, 2 * count);
        row = Arrays.copyOf(row, 2 * count);
        slope = Arrays.copyOf(slope, 2 * count);
      }
      first[count] = from;
      last[count] = to;
      row[count] = v;
      slope[count] = delta;
      strength[count] = s;
      count++;
    }

    /** Draws what of the lines lies in one strip; strips do not depend on each other. */
    void through(int strip) {
      int left = strip << STRIP;
      int right = left + IN_STRIP;
      int base = strip * (height << STRIP);
      for (int line = 0; line < count; line++) {
        int from = Math.max(first[line], left);
        int to = Math.min(last[line], right);
        if (from <= to) {
          long v = row[line] + slope[line] * (from - first[line]);
          if (to - from == IN_STRIP) {
            step(base, base + IN_STRIP + 1, v, slope[line], strength[line]);
          } else {
            step(base + from - left, base + to - left + 1, v, slope[line], strength[line]);
          }
        }
      }
    }

    private void step(int from, int to, long start, long delta, int s) {
      int[] into = sums;
      long v = start;
      for (int column = from; column < to; column++) {
        int at = column + ((int) (v >> 32) << STRIP);
        int part = s * ((int) (v >> 26) & 63);
        into[at] += (s << 6) - part;
        into[at + IN_STRIP + 1] += part;
        v += delta;
      }
    }
  }
}
