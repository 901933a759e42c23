package org.deltascope.figure.network.state;

/**
 * How large a picture is, and everything in it.
 *
 * @param width of the picture, in units, greater than 0
 * @param height of the picture, in units, greater than 0
 * @param textScale how large everything is, from 1 to 3
 */
public record PictureSize(double width, double height, double textScale) {

  /** Rejects sizes and scales out of range. */
  public PictureSize {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "a picture %s by %s, expected both greater than 0".formatted(width, height));
    }
    if (!(textScale >= 1 && textScale <= 3)) {
      throw new IllegalArgumentException("text scale %s, expected 1 to 3".formatted(textScale));
    }
  }

  /**
   * {@return a size at which everything is as large as it is meant}
   *
   * @param width of the picture, in units, greater than 0
   * @param height of the picture, in units, greater than 0
   */
  public static PictureSize of(double width, double height) {
    return new PictureSize(width, height, 1);
  }

  PictureSize scaled(double scale) {
    return new PictureSize(width, height, scale);
  }
}
