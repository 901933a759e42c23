package org.deltascope.app.view.picture;

/**
 * How much of a figure is seen. Zooming in makes the picture larger and, to the same extent, gives
 * it more room, so that more labels find a place.
 *
 * @param zoom 1 shows the whole
 * @param x how far the left side of the picture lies to the left of the view, in pixels
 * @param y how far its upper side lies above the view, in pixels
 */
public record Camera(double zoom, double x, double y) {

  public static final Camera WHOLE = new Camera(1, 0, 0);
  private static final double LARGEST = 16;

  /** {@return how much larger everything is drawn} */
  double magnification() {
    return Math.sqrt(zoom);
  }

  /** {@return this camera zoomed by a factor, with the point of the view staying where it is} */
  Camera zoomed(double factor, double atX, double atY) {
    double next = Math.clamp(zoom * factor, 1, LARGEST);
    double ratio = next / zoom;
    return new Camera(next, (x + atX) * ratio - atX, (y + atY) * ratio - atY);
  }

  /** {@return this camera moved by pixels} */
  Camera moved(double dx, double dy) {
    return new Camera(zoom, x + dx, y + dy);
  }

  /** {@return this camera with nothing but the picture in view} */
  Camera within(double width, double height) {
    return new Camera(
        zoom, Math.clamp(x, 0, width * (zoom - 1)), Math.clamp(y, 0, height * (zoom - 1)));
  }
}
