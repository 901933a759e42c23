package org.deltascope.figure.paint.common;

import org.deltascope.figure.style.LineStyle;

/**
 * The rhythm of a line.
 *
 * @param style solid, dashed or dotted
 * @param on length of a dash; for dots, without meaning
 * @param period from one dash or dot to the next
 */
public record Dashes(LineStyle style, double on, double period) {
  /** A period of 2¹⁶ has so many times fewer entries in a table, as a power of two. */
  public static final int TABLE_SHIFT = 9;

  /** {@return the rhythm of a line of that width, enlarged} */
  public static Dashes of(LineStyle style, double width, double scale) {
    return switch (style) {
      case SOLID -> new Dashes(style, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      case DASHED -> {
        double on = Math.max(5, 3.5 * width);
        double off = Math.max(3.5, 2.5 * width);
        yield new Dashes(style, on * scale, (on + off) * scale);
      }
      case DOTTED -> new Dashes(style, 0, Math.max(2.5, 2.5 * width) * scale);
    };
  }

  /** {@return the rhythm as strokes take it: on, off} */
  public float[] array() {
    return new float[] {(float) Math.max(on, 0.01), (float) (period - on)};
  }

  /**
   * {@return how much of a pixel is covered, 0 … 1}
   *
   * @param along from the start of the line to the pixel's middle
   * @param across from the middle of the line, not negative
   * @param length of the line
   * @param half of the line's thickness
   * @param cover what a line without ends and gaps would cover
   */
  public double cover(double along, double across, double length, double half, double cover) {
    return switch (style) {
      case SOLID -> cover * within(along, length);
      case DASHED ->
          cover * within(along, length) * dash(along - Math.floor(along / period) * period);
      case DOTTED -> {
        double dot = Math.clamp(Math.rint(along / period), 0, Math.floor(length / period)) * period;
        yield Math.clamp(half + 0.5 - Math.hypot(along - dot, across), 0.0, 1.0);
      }
    };
  }

  /** {@return the alpha along one period of dashes, where a covered pixel has that alpha} */
  public int[] alphas(int alpha) {
    int[] alphas = new int[1 << (16 - TABLE_SHIFT)];
    for (int k = 0; k < alphas.length; k++) {
      alphas[k] = (int) (dash((k + 0.5) / alphas.length * period) * alpha + 0.5);
    }
    return alphas;
  }

  private double dash(double at) {
    return Math.max(within(at, on), Math.clamp(at - period + 0.5, 0.0, 1.0));
  }

  private static double within(double at, double length) {
    return Math.clamp(Math.min(at, length - at) + 0.5, 0.0, 1.0);
  }
}
