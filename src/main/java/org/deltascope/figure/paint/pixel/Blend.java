package org.deltascope.figure.paint.pixel;

/** Lays a colour over premultiplied pixels. */
final class Blend {
  /** The alpha that covers. */
  static final int OPAQUE = 256;

  private static final long CHANNELS = 0x00FF_00FF_00FF_00FFL;

  private Blend() {}

  /**
   * {@return the pixel with a colour laid over it}
   *
   * @param below the pixel, premultiplied ARGB
   * @param rgb the colour; its upper byte does not matter
   * @param alpha 0 … 256
   */
  static int over(int below, int rgb, int alpha) {
    return over(below, spread(rgb | 0xFF000000), alpha);
  }

  /**
   * {@return the pixel with a colour laid over it}
   *
   * @param below the pixel, premultiplied ARGB
   * @param color the opaque colour, {@linkplain #spread spread}
   * @param alpha 0 … 256
   */
  static int over(int below, long color, int alpha) {
    long sum = color * alpha + spread(below) * (OPAQUE - alpha) + 0x0080_0080_0080_0080L;
    long channels = (sum >>> 8) & CHANNELS;
    return (int) (channels | channels >>> 24);
  }

  /** {@return the four channels of a colour, each in 16 bits, so that one product scales all} */
  static long spread(int argb) {
    return (argb & 0xFF00FFL) | (argb & 0xFF00FF00L) << 24;
  }

  /** {@return an opacity 0 … 1 as an alpha 0 … 256} */
  static int alpha(double opacity) {
    return (int) (opacity * OPAQUE + 0.5);
  }
}
