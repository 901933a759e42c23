package org.deltascope.figure.paint.pixel;

/**
 * Fills and outlines rounded rectangles and discs on the pixels of a frame. Along the border a
 * pixel is covered by its signed distance from it; the inside is filled in runs.
 */
final class PixelBoxes {
  private final int[] pixels;
  private final int width;
  private final int height;

  PixelBoxes(PixelFrame frame) {
    this.pixels = frame.pixels();
    this.width = frame.width();
    this.height = frame.height();
  }

  /**
   * A rounded rectangle; all measures in pixels.
   *
   * @param x its middle
   * @param y its middle
   * @param halfWidth half of its width, to the middle of the border
   * @param halfHeight half of its height, to the middle of the border
   * @param corner the radius of its corners, at most the smaller half
   * @param border the width of its border
   */
  record Shape(
      double x, double y, double halfWidth, double halfHeight, double corner, double border) {
    /** {@return how far a point is outside of the middle of the border; negative inside} */
    double distance(double px, double py) {
      double right = Math.abs(px - x) - (halfWidth - corner);
      double down = Math.abs(py - y) - (halfHeight - corner);
      if (right > 0 && down > 0) {
        return Math.sqrt(right * right + down * down) - corner;
      }
      return Math.max(right, down) - corner;
    }

    /** {@return how much of a pixel the border covers, as an alpha} */
    int outer(double distance, int alpha) {
      double cover = Math.clamp(border / 2 + 0.5 - Math.abs(distance), 0.0, 1.0);
      return (int) (cover * Math.min(1, border) * alpha + 0.5);
    }

    /** {@return how far left and right of the middle a row is all inside; negative if nowhere} */
    double inside(double py) {
      double margin = border / 2 + 0.5;
      double down = Math.abs(py - y) - (halfHeight - corner);
      if (down <= 0) {
        return down - corner <= -margin ? halfWidth - margin : -1;
      }
      double radius = corner - margin;
      return radius > down ? halfWidth - corner + Math.sqrt(radius * radius - down * down) : -1;
    }
  }

  /** {@return how much of a pixel the inside covers, as an alpha} */
  private static int inner(double distance, int alpha) {
    return (int) (Math.clamp(0.5 - distance, 0.0, 1.0) * alpha + 0.5);
  }

  /** Draws the inside, then the border; an alpha of 0, 0 … 256, leaves either out. */
  void draw(Shape shape, int fill, int fillAlpha, int stroke, int strokeAlpha) {
    double reach = shape.border / 2 + 0.5;
    int top = Math.max(0, (int) Math.floor(shape.y - shape.halfHeight - reach));
    int bottom = Math.min(height - 1, (int) Math.floor(shape.y + shape.halfHeight + reach));
    int left = Math.max(0, (int) Math.floor(shape.x - shape.halfWidth - reach));
    int right = Math.min(width - 1, (int) Math.floor(shape.x + shape.halfWidth + reach));
    if (left > right) {
      return;
    }
    for (int row = top; row <= bottom; row++) {
      double inside = shape.inside(row + 0.5);
      double even = inside > 0 ? inside : shape.halfWidth - Math.max(shape.corner, reach);
      int from = right + 1;
      int to = right + 1;
      if (even > 0) {
        from = Math.clamp((int) Math.ceil(shape.x - even - 0.5), left, right + 1);
        to = Math.clamp((int) Math.floor(shape.x + even - 0.5) + 1, from, right + 1);
      }
      edge(shape, row, left, from, fill, fillAlpha, stroke, strokeAlpha);
      if (inside > 0) {
        run(row * width, from, to, fill, fillAlpha);
      } else {
        double distance = Math.abs(row + 0.5 - shape.y) - shape.halfHeight;
        run(row * width, from, to, fill, inner(distance, fillAlpha));
        run(row * width, from, to, stroke, shape.outer(distance, strokeAlpha));
      }
      edge(shape, row, to, right + 1, fill, fillAlpha, stroke, strokeAlpha);
    }
  }

  private void run(int start, int from, int to, int rgb, int alpha) {
    if (alpha >= Blend.OPAQUE) {
      java.util.Arrays.fill(pixels, start + from, start + to, rgb | 0xFF000000);
    } else if (alpha > 0) {
      for (int at = start + from; at < start + to; at++) {
        pixels[at] = Blend.over(pixels[at], rgb, alpha);
      }
    }
  }

  private void edge(
      Shape shape,
      int row,
      int from,
      int to,
      int fill,
      int fillAlpha,
      int stroke,
      int strokeAlpha) {
    for (int column = from; column < to; column++) {
      double distance = shape.distance(column + 0.5, row + 0.5);
      int at = row * width + column;
      int inner = inner(distance, fillAlpha);
      if (inner > 0) {
        pixels[at] = Blend.over(pixels[at], fill, inner);
      }
      int outer = shape.outer(distance, strokeAlpha);
      if (outer > 0) {
        pixels[at] = Blend.over(pixels[at], stroke, outer);
      }
    }
  }
}
