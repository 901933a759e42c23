package org.deltascope.figure.paint;

import java.awt.image.BufferedImage;

/** Compares pictures. */
public final class Pixels {
  private Pixels() {}

  /** {@return how far the mean colours of two squares are apart, the farthest channel, 0 … 255} */
  public static double distance(BufferedImage a, BufferedImage b, int left, int top, int side) {
    double farthest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double sum = 0;
      for (int y = top; y < top + side; y++) {
        for (int x = left; x < left + side; x++) {
          sum += (a.getRGB(x, y) >> shift & 0xFF) - (b.getRGB(x, y) >> shift & 0xFF);
        }
      }
      farthest = Math.max(farthest, Math.abs(sum) / (side * side));
    }
    return farthest;
  }
}
