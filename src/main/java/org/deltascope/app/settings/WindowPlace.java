package org.deltascope.app.settings;

/**
 * Where the window is on the screen.
 *
 * @param x of its left upper corner
 * @param y of its left upper corner
 * @param width in pixels
 * @param height in pixels
 * @param maximized whether it took the whole screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

  /** {@return this state with the size and place of another} */
  public WindowPlace over(WindowPlace other) {
    return new WindowPlace(other.x, other.y, other.width, other.height, maximized);
  }
}
