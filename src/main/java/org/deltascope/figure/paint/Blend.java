package org.deltascope.figure.paint;

/** Lays a colour over premultiplied pixels. */
final class Blend {
  /** The alpha that covers. */
  static final int OPAQUE = 256;

  private Blend() {}

  /**
   * {@return the pixel with a colour laid over it}
   *
   * @param below the pixel, premultiplied ARGB
   * @param rgb the colour; its upper byte does not matter
   * @param alpha 0 … 256
   */
  static int over(int below, int rgb, int alpha) {
    int rest = OPAQUE - alpha;
    int redBlue = ((rgb & 0xFF00FF) * alpha + (below & 0xFF00FF) * rest + 0x800080) >>> 8;
    int alphaGreen =
        (((rgb >>> 8) & 0xFF) | 0xFF0000) * alpha + ((below >>> 8) & 0xFF00FF) * rest + 0x800080;
    return (redBlue & 0xFF00FF) | (alphaGreen & 0xFF00FF00);
  }

  /** {@return an opacity 0 … 1 as an alpha 0 … 256} */
  static int alpha(double opacity) {
    return (int) (opacity * OPAQUE + 0.5);
  }
}
