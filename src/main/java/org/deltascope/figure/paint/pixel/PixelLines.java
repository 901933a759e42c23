package org.deltascope.figure.paint.pixel;

import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.paint.common.Dashes;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Theme;

/**
 * Draws straight anti-aliased lines of any width on the pixels of a frame. A pixel is covered by
 * how far its middle is from the middle of the line, which for 500 long diagonals is several times
 * as fast as filling their outlines, and looks the same.
 */
final class PixelLines {
  private static final int ONE = 1 << 16;
  private static final double WIDE_ONE = 1L << 32;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final Tiles wanted;

  PixelLines(PixelFrame frame) {
    this(frame, Tiles.all(frame.width(), frame.height()));
  }

  /** Leaves out most of what lies beside the squares that are marked. */
  PixelLines(PixelFrame frame, Tiles wanted) {
    this.wanted = wanted;
    this.pixels = frame.pixels();
    this.width = frame.width();
    this.height = frame.height();
  }

  /** Draws a line of a figure, as far as the neck of its arrow. */
  void draw(LineMark line, Theme theme, PaintedPart view) {
    Point from = line.from();
    Point to = line.head() == ArrowHead.ARROW ? MarkShapes.neck(line) : line.to();
    draw(
        view.x(from.x()),
        view.y(from.y()),
        view.x(to.x()),
        view.y(to.y()),
        line.width() * view.scale(),
        Dashes.of(line.style(), line.width(), view.scale()),
        theme.argb(line.ink().role()),
        line.ink().opacity());
  }

  /**
   * Draws a line with butt ends; all measures in pixels.
   *
   * @param thickness a line thinner than one pixel is one pixel thick and fainter
   * @param rgb the colour
   * @param opacity 0 … 1
   */
  void draw(
      double x0,
      double y0,
      double x1,
      double y1,
      double thickness,
      Dashes dashes,
      int rgb,
      double opacity) {
    double length = Math.hypot(x1 - x0, y1 - y0);
    if (!(length > 0)) {
      return;
    }
    double half = Math.max(1, thickness) / 2;
    int alpha = Blend.alpha(opacity * Math.min(1, thickness));
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
      double du = (x1 - x0) / length;
      double dv = (y1 - y0) / length;
      new Sweep(x0, y0, du, dv, length, half, rgb, alpha, 1, width, width, height).draw(dashes);
    } else {
      double du = (y1 - y0) / length;
      double dv = (x1 - x0) / length;
      new Sweep(y0, x0, du, dv, length, half, rgb, alpha, width, 1, height, width).draw(dashes);
    }
  }

  /** Goes pixel by pixel along the axis u of a line's longer extent, and across it along v. */
  private final class Sweep {
    private final double u0;
    private final double v0;
    private final double du;
    private final double dv;
    private final double length;
    private final double half;
    private final int rgb;
    private final int alpha;
    private final int uStep;
    private final int vStep;
    private final int uSize;
    private final int vSize;
    private final double slope;

    /** From the middle of the line to the last pixel it touches, with 32 binary places. */
    private final long reach;

    Sweep(
        double u0,
        double v0,
        double du,
        double dv,
        double length,
        double half,
        int rgb,
        int alpha,
        int uStep,
        int vStep,
        int uSize,
        int vSize) {
      this.u0 = u0;
      this.v0 = v0;
      this.du = du;
      this.dv = dv;
      this.length = length;
      this.half = half;
      this.rgb = rgb;
      this.alpha = alpha;
      this.uStep = uStep;
      this.vStep = vStep;
      this.uSize = uSize;
      this.vSize = vSize;
      this.slope = dv / du;
      this.reach = (long) (((half + 0.5) / Math.abs(du) - 0.5) * WIDE_ONE);
    }

    void draw(Dashes dashes) {
      double low = Math.min(u0, u0 + du * length);
      double high = Math.max(u0, u0 + du * length);
      int first = (int) Math.max(0, Math.floor(low - half - 0.5));
      int last = (int) Math.min(uSize - 1.0, Math.floor(high + half + 0.5));
      if (first > last) {
        return;
      }
      double slant = (half + 1) * Math.abs(dv) + 1;
      boolean dotted = dashes.style() == LineStyle.DOTTED;
      int inner = dotted ? last + 1 : (int) Math.clamp(Math.ceil(low + slant), first, last + 1.0);
      int outer = (int) Math.clamp(Math.floor(high - slant), inner - 1.0, last);
      int[] rhythm = dashes.style() == LineStyle.DASHED ? dashes.alphas(alpha) : new int[0];
      for (int from = first; from <= last; ) {
        int next = Math.min(last, from | (Tiles.SIZE - 1)) + 1;
        if (isWanted(from, next - 1)) {
          withEnds(from, Math.min(next, inner) - 1, dashes);
          inside(Math.max(from, inner), Math.min(next - 1, outer), dashes, rhythm);
          withEnds(Math.max(from, outer + 1), next - 1, dashes);
        }
        from = next;
      }
    }

    private boolean isWanted(int first, int last) {
      long begin = middle(first);
      long end = middle(last);
      int low = from(Math.min(begin, end));
      int high = to(Math.max(begin, end));
      return uStep == 1
          ? wanted.hasMarked(first, low, last, high)
          : wanted.hasMarked(low, first, high, last);
    }

    private void inside(int first, int last, Dashes dashes, int[] rhythm) {
      switch (dashes.style()) {
        case SOLID -> between(first, last);
        case DASHED, DOTTED -> between(first, last, dashes, rhythm);
      }
    }

    /** Far from the ends only the distance from the middle of the line counts. */
    private void between(int first, int last) {
      int[] into = pixels;
      int down = vStep;
      int covering = alpha;
      int most = (int) Math.round((half + 0.5) * ONE);
      int step = (int) Math.round(Math.abs(du) * ONE);
      long color = Blend.spread(rgb | 0xFF000000);
      for (int u = first; u <= last; u++) {
        long middle = middle(u);
        int from = from(middle);
        int count = to(middle) - from + 1;
        int across = across(from, middle, step);
        int at = u * uStep + from * down;
        for (int k = 0; k < count; k++) {
          int cover = Math.max(0, Math.min(ONE, most - Math.abs(across)));
          into[at] = Blend.over(into[at], color, (cover * covering) >> 16);
          across += step;
          at += down;
        }
      }
    }

    /** As {@link #between(int, int)}, times what the rhythm leaves at each place along the line. */
    private void between(int first, int last, Dashes dashes, int[] rhythm) {
      int[] into = pixels;
      int down = vStep;
      int most = (int) Math.round((half + 0.5) * ONE);
      int step = (int) Math.round(Math.abs(du) * ONE);
      int phaseStep = (int) Math.round(dv / dashes.period() * ONE);
      long color = Blend.spread(rgb | 0xFF000000);
      for (int u = first; u <= last; u++) {
        long middle = middle(u);
        int from = from(middle);
        int count = to(middle) - from + 1;
        int across = across(from, middle, step);
        double along = (from + 0.5 - v0) * dv + (u + 0.5 - u0) * du;
        int phase = (int) (along / dashes.period() * ONE);
        int at = u * uStep + from * down;
        for (int k = 0; k < count; k++) {
          int cover = Math.max(0, Math.min(ONE, most - Math.abs(across)));
          int strongest = rhythm[(phase >> Dashes.TABLE_SHIFT) & (rhythm.length - 1)];
          if (strongest > 0) {
            into[at] = Blend.over(into[at], color, (cover * strongest) >> 16);
          }
          across += step;
          phase += phaseStep;
          at += down;
        }
      }
    }

    /**
     * {@return where the middle of the line crosses the middle of a column, with 32 binary places}
     */
    private long middle(int u) {
      return (long) ((v0 + (u + 0.5 - u0) * slope) * WIDE_ONE);
    }

    /** {@return the first pixel whose middle is within reach} */
    private int from(long middle) {
      return Math.max(0, (int) ((middle - reach) >> 32));
    }

    /** {@return the last pixel whose middle is within reach} */
    private int to(long middle) {
      return Math.min(vSize - 1, (int) ((middle + reach) >> 32));
    }

    /** {@return how far a pixel's middle is from the middle of the line, with 16 binary places} */
    private static int across(int v, long middle, int step) {
      long fromMiddle = ((long) v << 32) + (1L << 31) - middle;
      return (int) (((fromMiddle >> 16) * step) >> 16);
    }

    private void withEnds(int first, int last, Dashes dashes) {
      for (int u = first; u <= last; u++) {
        double fromStart = u + 0.5 - u0;
        long middle = middle(u);
        int to = to(middle);
        for (int v = from(middle); v <= to; v++) {
          double across = Math.abs((v + 0.5 - v0) * du - fromStart * dv);
          double along = (v + 0.5 - v0) * dv + fromStart * du;
          double cover = Math.min(1, half + 0.5 - across);
          int part = (int) (dashes.cover(along, across, length, half, cover) * alpha + 0.5);
          if (part > 0) {
            int at = u * uStep + v * vStep;
            pixels[at] = Blend.over(pixels[at], rgb, part);
          }
        }
      }
    }
  }
}
