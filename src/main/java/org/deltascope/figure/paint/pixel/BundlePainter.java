package org.deltascope.figure.paint.pixel;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.style.Theme;

/** Paints bundles where there are no pixels to work on: as an image as fine as the device. */
final class BundlePainter {
  private BundlePainter() {}

  static void paint(BundleMark bundle, Graphics2D g, Theme theme, double scale) {
    if (bundle.from().isEmpty() || bundle.to().isEmpty()) {
      return;
    }
    Point corner = bundle.from().getFirst();
    Bounds around = Bounds.spanning(corner, corner);
    for (Point point : bundle.from()) {
      around = around.union(Bounds.spanning(point, point));
    }
    for (Point point : bundle.to()) {
      around = around.union(Bounds.spanning(point, point));
    }
    int left = (int) Math.floor(around.x() * scale) - 1;
    int top = (int) Math.floor(around.y() * scale) - 1;
    int width = (int) Math.ceil(around.right() * scale) - left + 2;
    int height = (int) Math.ceil(around.bottom() * scale) - top + 2;
    PixelFrame frame = new PixelFrame(width, height);
    BundleLayer layer = new BundleLayer();
    layer.show(bundle, new PaintedPart(scale, -left, -top), width, height);
    layer.blend(frame.pixels(), theme, bundle.opacity());
    AffineTransform place = AffineTransform.getScaleInstance(1 / scale, 1 / scale);
    place.translate(left, top);
    g.drawImage(frame.image(), place, null);
  }
}
