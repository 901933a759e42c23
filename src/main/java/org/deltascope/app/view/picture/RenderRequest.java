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
 * @param size of the view
 * @param magnification how large everything is
 * @param camera how much of it is seen
 */
record RenderRequest(
    FigureSource source, Fit fit, Theme theme, ViewSize size, double magnification, Camera camera) {

  /** {@return the figure, with the room there is} */
  Figure lay() {
    double room = camera.zoom() / pixelsPerUnit();
    return source.lay(size.width() * room, size.height() * room, magnification);
  }

  /** {@return how wide the picture of a figure is, in pixels of the screen} */
  int pixelsAcross(Figure figure) {
    return size.onScreen(fit == Fit.FILL ? size.width() : figure.width() * pixelsPerUnit());
  }

  /** {@return how high the picture of a figure is, in pixels of the screen} */
  int pixelsDown(Figure figure) {
    return size.onScreen(fit == Fit.FILL ? size.height() : figure.height() * pixelsPerUnit());
  }

  /** {@return where figures lie on the screen's pixels} */
  PaintedPart view() {
    return new PaintedPart(
        pixelsPerUnit() * size.outputScale(),
        (int) -Math.round(camera.x() * size.outputScale()),
        (int) -Math.round(camera.y() * size.outputScale()));
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
