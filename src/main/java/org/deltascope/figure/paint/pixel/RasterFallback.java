package org.deltascope.figure.paint.pixel;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.style.Theme;

/**
 * Pixels within a vector picture: what has so many parts that drawing each would make a file no
 * viewer opens quickly.
 *
 * @param bounds where it stands in the figure
 * @param image the pixels, with transparency
 */
public record RasterFallback(Bounds bounds, BufferedImage image) {
  /** So many parts are still drawn one by one. */
  static final int MOST_PARTS = 2_000;

  /**
   * Pixels for one unit. Cells are averaged and edges are one pixel wide, so that with more they
   * would look other than on the screen.
   */
  private static final double FINENESS = 1;

  public static boolean isBetterFor(BundleMark bundle) {
    return bundle.weights().rows() * (long) bundle.weights().columns() > MOST_PARTS;
  }

  public static boolean isBetterFor(CellsMark cells) {
    return cells.values().rows() * (long) cells.values().columns() > MOST_PARTS;
  }

  public static RasterFallback of(BundleMark bundle, Theme theme) {
    Point corner = bundle.from().getFirst();
    Bounds around = Bounds.spanning(corner, corner);
    for (Point point : bundle.from()) {
      around = around.union(Bounds.spanning(point, point));
    }
    for (Point point : bundle.to()) {
      around = around.union(Bounds.spanning(point, point));
    }
    return painted(around.inflate(1), g -> BundlePainter.paint(bundle, g, theme, FINENESS));
  }

  public static RasterFallback of(CellsMark cells, Theme theme) {
    return painted(cells.bounds(), g -> HeatMap.paint(cells, g, theme, FINENESS));
  }

  private interface Painting {
    void on(Graphics2D g);
  }

  private static RasterFallback painted(Bounds wanted, Painting painting) {
    int left = (int) Math.floor(wanted.x() * FINENESS);
    int top = (int) Math.floor(wanted.y() * FINENESS);
    int width = Math.max(1, (int) Math.ceil(wanted.right() * FINENESS) - left);
    int height = Math.max(1, (int) Math.ceil(wanted.bottom() * FINENESS) - top);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.translate(-left, -top);
    g.scale(FINENESS, FINENESS);
    painting.on(g);
    g.dispose();
    Bounds bounds =
        new Bounds(left / FINENESS, top / FINENESS, width / FINENESS, height / FINENESS);
    return new RasterFallback(bounds, image);
  }

  public byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PngWriter.write(image, bytes);
    return bytes.toByteArray();
  }
}
