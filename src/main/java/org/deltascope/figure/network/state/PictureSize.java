package org.deltascope.figure.network.state;

/**
 * How large a picture is, and everything in it.
 *
 * @param width of the picture, in units, greater than 0
 * @param height of the picture, in units, greater than 0
 * @param textScale how large everything is, from 1 to 3
 * @param labelScale how much larger still labels of edges that matter are, where there is room for
 *     that; at least 1
 */
public record PictureSize(double width, double height, double textScale, double labelScale) {

  /** Rejects sizes and scales out of range. */
  public PictureSize {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "a picture %s by %s, expected both greater than 0".formatted(width, height));
    }
    if (!(textScale >= 1 && textScale <= 3)) {
      throw new IllegalArgumentException("text scale %s, expected 1 to 3".formatted(textScale));
    }
    if (!(labelScale >= 1)) {
      throw new IllegalArgumentException(
          "label scale %s, expected 1 or more".formatted(labelScale));
    }
  }

  /**
   * {@return a size at which everything is as large as it is meant}
   *
   * @param width of the picture, in units, greater than 0
   * @param height of the picture, in units, greater than 0
   */
  public static PictureSize of(double width, double height) {
    return new PictureSize(width, height, 1, 1);
  }

  PictureSize scaled(double scale) {
    return new PictureSize(width, height, scale, labelScale);
  }

  PictureSize labelled(double scale) {
    return new PictureSize(width, height, textScale, scale);
  }
}
