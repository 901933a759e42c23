package org.deltascope.figure.paint;

import org.deltascope.figure.LineStyle;

/**
 * Draws straight anti-aliased lines of any width on the pixels of a frame. A pixel is covered by
 * how far its middle is from the middle of the line, which for 500 long diagonals is several times
 * as fast as filling their outlines, and looks the same.
 */
final class PixelLines {
  private static final int ONE = 1 << 16;

  private final int[] pixels;
  private final int width;
  private final int height;

  PixelLines(Frame frame) {
    this.pixels = frame.pixels();
    this.width = frame.width();
    this.height = frame.height();
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
    }

    void draw(Dashes dashes) {
      double low = Math.min(u0, u0 + du * length);
      double high = Math.max(u0, u0 + du * length);
      int first = (int) Math.max(0, Math.floor(low - half - 0.5));
      int last = (int) Math.min(uSize - 1.0, Math.floor(high + half + 0.5));
      if (first > last) {
        return;
      }
      if (dashes.style() == LineStyle.DOTTED) {
        withEnds(first, last, dashes);
        return;
      }
      double slant = (half + 1) * Math.abs(dv) + 1;
      int inner = (int) Math.clamp(Math.ceil(low + slant), first, last + 1.0);
      int outer = (int) Math.clamp(Math.floor(high - slant), inner - 1.0, last);
      withEnds(first, inner - 1, dashes);
      switch (dashes.style()) {
        case SOLID -> between(inner, outer);
        case DASHED, DOTTED -> between(inner, outer, dashes);
      }
      withEnds(outer + 1, last, dashes);
    }

    /** Far from the ends only the distance from the middle of the line counts. */
    private void between(int first, int last) {
      double reach = (half + 0.5) / Math.abs(du);
      double slope = dv / du;
      int step = (int) Math.round(Math.abs(du) * ONE);
      int most = (int) Math.round((half + 0.5) * ONE);
      long color = Blend.spread(rgb | 0xFF000000);
      for (int u = first; u <= last; u++) {
        double middle = v0 + (u + 0.5 - u0) * slope;
        int from = (int) Math.max(0, middle - reach);
        int to = (int) Math.min(vSize - 1.0, middle + reach);
        int across = (int) ((from + 0.5 - middle) * step);
        int at = u * uStep + from * vStep;
        for (int v = from; v <= to; v++) {
          int cover = Math.min(ONE, most - Math.abs(across));
          if (cover > 0) {
            pixels[at] = Blend.over(pixels[at], color, (cover * alpha) >> 16);
          }
          across += step;
          at += vStep;
        }
      }
    }

    /** As {@link #between(int, int)}, times what the rhythm leaves at each place along the line. */
    private void between(int first, int last, Dashes dashes) {
      double reach = (half + 0.5) / Math.abs(du);
      double slope = dv / du;
      int step = (int) Math.round(Math.abs(du) * ONE);
      int most = (int) Math.round((half + 0.5) * ONE);
      int phaseStep = (int) Math.round(dv / dashes.period() * ONE);
      int[] rhythm = dashes.alphas(alpha);
      long color = Blend.spread(rgb | 0xFF000000);
      for (int u = first; u <= last; u++) {
        double fromStart = u + 0.5 - u0;
        double middle = v0 + fromStart * slope;
        int from = (int) Math.max(0, middle - reach);
        int to = (int) Math.min(vSize - 1.0, middle + reach);
        int across = (int) ((from + 0.5 - middle) * step);
        double along = (from + 0.5 - v0) * dv + fromStart * du;
        int phase = (int) (along / dashes.period() * ONE);
        int at = u * uStep + from * vStep;
        for (int v = from; v <= to; v++) {
          int cover = Math.min(ONE, most - Math.abs(across));
          int strongest = rhythm[(phase >> Dashes.TABLE_SHIFT) & (rhythm.length - 1)];
          if (cover > 0 && strongest > 0) {
            pixels[at] = Blend.over(pixels[at], color, (cover * strongest) >> 16);
          }
          across += step;
          phase += phaseStep;
          at += vStep;
        }
      }
    }

    private void withEnds(int first, int last, Dashes dashes) {
      double reach = (half + 0.5) / Math.abs(du);
      for (int u = first; u <= last; u++) {
        double fromStart = u + 0.5 - u0;
        double middle = v0 + fromStart * dv / du;
        int from = (int) Math.max(0, middle - reach);
        int to = (int) Math.min(vSize - 1.0, middle + reach);
        for (int v = from; v <= to; v++) {
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
