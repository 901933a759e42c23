package org.deltascope.figure.paint.pixel;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture in memory: premultiplied ARGB, row by row, one int a pixel. The window can show the
 * array as it is, and Java2D can draw on the image, which has the same pixels.
 */
public final class PixelFrame {
  private final BufferedImage image;
  private final int[] pixels;

  /**
   * Makes a transparent picture.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   */
  public PixelFrame(int width, int height) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** {@return the width in pixels} */
  public int width() {
    return image.getWidth();
  }

  /** {@return the height in pixels} */
  public int height() {
    return image.getHeight();
  }

  /** {@return the pixels themselves, not a copy: 0xAARRGGBB, premultiplied} */
  public int[] pixels() {
    return pixels;
  }

  /** {@return the same pixels as an image} */
  public BufferedImage image() {
    return image;
  }
}
