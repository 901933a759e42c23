package org.deltascope.figure.paint.pixel;

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

  /** The columns of a strip: its part of all rows fits a processor's second cache. */
  private static final int STRIP = 64;

  /** One pixel in fixed point with 32 binary places. */
  private static final double ONE = 1L << 32;

  /** Where a line leaves the raster, so much of it is cut off that rounding cannot step outside. */
  private static final double MARGIN = 1e-5;

  /** So many lines are worth a second thread. */
  private static final int PARALLEL_FROM = 2000;

  private final int width;
  private final int height;
  private final int[] sums;
  private final FlatLines lines = new FlatLines();

  EdgeRaster(int width, int height) {
    this.width = width;
    this.height = height;
    this.sums = new int[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** {@return the sums, row by row; not a copy} */
  int[] sums() {
    return sums;
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
    IntStream all = IntStream.range(0, (width + STRIP - 1) / STRIP);
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
      sums[y * width + x] += strength * (64 - share);
      sums[y * width + x + 1] += strength * share;
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
      int left = strip * STRIP;
      int right = Math.min(width, left + STRIP) - 1;
      for (int line = 0; line < count; line++) {
        int from = Math.max(first[line], left);
        int to = Math.min(last[line], right);
        long v = row[line] + slope[line] * (from - first[line]);
        step(from, to, v, slope[line], strength[line]);
      }
    }

    private void step(int from, int to, long start, long delta, int s) {
      int[] into = sums;
      int down = width;
      long v = start;
      for (int x = from; x <= to; x++) {
        int at = (int) (v >> 32) * down + x;
        int part = s * ((int) (v >> 26) & 63);
        into[at] += (s << 6) - part;
        into[at + down] += part;
        v += delta;
      }
    }
  }
}
