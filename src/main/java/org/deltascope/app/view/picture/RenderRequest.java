package org.deltascope.app.view.picture;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.paint.pixel.PaintedPart;
import org.deltascope.figure.style.Theme;

/**
 * All that painting needs to know. Equal ones give the same picture.
 *
 * @param source lays the figure out
 * @param fit how the height comes about
 * @param theme its colours
 * @param width of the view, in its own pixels
 * @param height of the view; means nothing where the figure decides
 * @param outputScale pixels of the screen in one of the view
 * @param magnification how large everything is
 * @param camera how much of it is seen
 */
record RenderRequest(
    FigureSource source,
    Fit fit,
    Theme theme,
    double width,
    double height,
    double outputScale,
    double magnification,
    Camera camera) {

  /** {@return the figure, with the room there is} */
  Figure lay() {
    double room = camera.zoom() / pixelsPerUnit();
    return source.lay(width * room, height * room);
  }

  /** {@return how wide the picture of a figure is, in pixels of the screen} */
  int pixelsAcross(Figure figure) {
    return pixels(fit == Fit.FILL ? width : figure.width() * pixelsPerUnit());
  }

  /** {@return how high the picture of a figure is, in pixels of the screen} */
  int pixelsDown(Figure figure) {
    return pixels(fit == Fit.FILL ? height : figure.height() * pixelsPerUnit());
  }

  private int pixels(double length) {
    return Math.max(1, (int) (length * outputScale));
  }

  /** {@return where figures lie on the screen's pixels} */
  PaintedPart view() {
    return new PaintedPart(
        pixelsPerUnit() * outputScale,
        (int) -Math.round(camera.x() * outputScale),
        (int) -Math.round(camera.y() * outputScale));
  }

  /** {@return the point of the figure at a point of the view} */
  Point point(double x, double y) {
    return new Point((x + camera.x()) / pixelsPerUnit(), (y + camera.y()) / pixelsPerUnit());
  }

  /** {@return where a box of the figure lies in the view} */
  Bounds inView(Bounds box) {
    double scale = pixelsPerUnit();
    return new Bounds(
        box.x() * scale - camera.x(),
        box.y() * scale - camera.y(),
        box.width() * scale,
        box.height() * scale);
  }

  private double pixelsPerUnit() {
    return magnification * camera.magnification();
  }
}
