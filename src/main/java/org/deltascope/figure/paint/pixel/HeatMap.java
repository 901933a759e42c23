package org.deltascope.figure.paint.pixel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.paint.common.CoarseCells;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/** Paints a matrix as coloured cells; where cells are smaller than pixels, as their mean. */
final class HeatMap {
  private static final double SMALLEST_CELL = 3;

  private HeatMap() {}

  static void paint(CellsMark cells, Graphics2D g, Theme theme, double scale) {
    int rows = cells.values().rows();
    int columns = cells.values().columns();
    if (rows == 0 || columns == 0) {
      return;
    }
    Bounds all = cells.bounds();
    boolean large =
        all.width() / columns * scale >= SMALLEST_CELL
            && all.height() / rows * scale >= SMALLEST_CELL;
    if (large) {
      paintEach(cells, g, theme, scale);
    } else {
      paintMeans(cells, g, theme, scale);
    }
  }

  private static void paintEach(CellsMark cells, Graphics2D g, Theme theme, double scale) {
    for (int i = 0; i < cells.values().rows(); i++) {
      for (int j = 0; j < cells.values().columns(); j++) {
        int argb = color(theme, cells.strength(i, j), cells.opacity());
        if (argb >>> 24 != 0) {
          Bounds cell = MarkShapes.snapped(cells.cell(i, j), 0, scale);
          g.setColor(new Color(argb, true));
          g.fill(new Rectangle2D.Double(cell.x(), cell.y(), cell.width(), cell.height()));
        }
      }
    }
  }

  private static void paintMeans(CellsMark cells, Graphics2D g, Theme theme, double scale) {
    Bounds all = MarkShapes.snapped(cells.bounds(), 0, scale);
    int width = Math.max(1, (int) Math.rint(all.width() * scale));
    int height = Math.max(1, (int) Math.rint(all.height() * scale));
    int rows = cells.values().rows();
    int columns = cells.values().columns();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      int top = (int) ((long) y * rows / height);
      int bottom = Math.max(top + 1, (int) ((y + 1L) * rows / height));
      for (int x = 0; x < width; x++) {
        int left = (int) ((long) x * columns / width);
        int right = Math.max(left + 1, (int) ((x + 1L) * columns / width));
        double mean = CoarseCells.mean(cells, top, bottom, left, right);
        argb[y * width + x] = color(theme, mean, cells.opacity());
      }
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.getRaster().setDataElements(0, 0, width, height, argb);
    AffineTransform place = AffineTransform.getTranslateInstance(all.x(), all.y());
    place.scale(1 / scale, 1 / scale);
    g.drawImage(image, place, null);
  }

  private static int color(Theme theme, double strength, double opacity) {
    Role role = strength < 0 ? Role.NEGATIVE : Role.POSITIVE;
    return theme.argb(new Ink(role, Math.abs(strength) * opacity));
  }
}
