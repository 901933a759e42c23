package org.deltascope.figure;

/** Contrast and relative luminance of sRGB, as WCAG 2.2 defines them. Colours are 0xRRGGBB. */
public final class Luminance {
  private Luminance() {}

  /** {@return the contrast of two colours, from 1 to 21} */
  public static double contrast(int a, int b) {
    double bright = Math.max(of(a), of(b));
    double dark = Math.min(of(a), of(b));
    return (bright + 0.05) / (dark + 0.05);
  }

  public static double of(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
