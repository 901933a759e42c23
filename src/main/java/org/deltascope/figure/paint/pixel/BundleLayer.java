package org.deltascope.figure.paint.pixel;

import java.util.List;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * The edges of one bundle as they were last shown, so that the next picture of the same network
 * only redraws the edges that changed. For one thread at a time.
 */
final class BundleLayer {
  private static final int TABLE_SHIFT = 4;

  private EdgeRaster raster = new EdgeRaster(1, 1);
  private List<Point> from = List.of();
  private List<Point> to = List.of();
  private PaintedPart view = new PaintedPart(1, 0, 0);
  private byte[] drawnSign = new byte[0];
  private byte[] drawn = new byte[0];

  /** Sums the lines of a bundle, or of what changed in it, as seen in a picture of that size. */
  void show(BundleMark bundle, PaintedPart next, int width, int height) {
    boolean same =
        raster.width() == width
            && raster.height() == height
            && view.equals(next)
            && from.equals(bundle.from())
            && to.equals(bundle.to());
    if (!same) {
      restart(bundle, next, width, height);
    }
    int columns = from.size();
    double[] x = new double[columns];
    double[] y = new double[columns];
    for (int j = 0; j < columns; j++) {
      x[j] = next.x(from.get(j).x());
      y[j] = next.y(from.get(j).y());
    }
    for (int i = 0; i < to.size(); i++) {
      double toX = next.x(to.get(i).x());
      double toY = next.y(to.get(i).y());
      for (int j = 0; j < columns; j++) {
        int edge = i * columns + j;
        int strength = (int) Math.rint(bundle.strength(i, j) * EdgeRaster.FULL);
        int before = drawnSign[edge] * (drawn[edge] & 0xFF);
        if (strength != before) {
          raster.add(x[j], y[j], toX, toY, strength - before);
          drawn[edge] = (byte) Math.abs(strength);
          drawnSign[edge] = (byte) Integer.signum(strength);
        }
      }
    }
    raster.finish();
  }

  private void restart(BundleMark bundle, PaintedPart next, int width, int height) {
    if (raster.width() == width && raster.height() == height) {
      raster.clear();
    } else {
      raster = new EdgeRaster(width, height);
    }
    from = bundle.from();
    to = bundle.to();
    view = next;
    drawn = new byte[from.size() * to.size()];
    drawnSign = new byte[drawn.length];
  }

  /** Lays the sums over a picture of the same size: sign to colour, magnitude to opacity. */
  void blend(int[] pixels, Theme theme, double opacity) {
    long positive = Blend.spread(theme.argb(Role.POSITIVE));
    long negative = Blend.spread(theme.argb(Role.NEGATIVE));
    int[] alphas = new int[(EdgeRaster.WHOLE >> TABLE_SHIFT) + 1];
    for (int k = 0; k < alphas.length; k++) {
      alphas[k] = Blend.alpha(opacity * k / (alphas.length - 1));
    }
    int[] sums = raster.sums();
    for (int at = 0; at < sums.length; at++) {
      int sum = sums[at];
      if (sum != 0) {
        int alpha = alphas[Math.min(Math.abs(sum) >> TABLE_SHIFT, alphas.length - 1)];
        pixels[at] = Blend.over(pixels[at], sum > 0 ? positive : negative, alpha);
      }
    }
  }
}
