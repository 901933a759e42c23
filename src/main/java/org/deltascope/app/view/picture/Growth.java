package org.deltascope.app.view.picture;

/**
 * Letters that grow with what they are in, so that a larger window is not an emptier one.
 *
 * @param usual width at which they have their usual size, in pixels
 */
public record Growth(double usual) {

  private static final double MOST = 1.6;

  /** {@return how much larger than usual they are in that width} */
  public double in(double width) {
    return Math.clamp(width / usual, 1, MOST);
  }
}
