package org.deltascope.figure.paint.pixel;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;
import org.deltascope.figure.style.Theme;

/** Writes labels on the pixels of frames, with the glyphs used last at hand. For one thread. */
final class PixelText {
  /** One is about 100 kB when all its glyphs are drawn. */
  private static final int MOST_STRIKES = 100;

  private final TextMeasure measure;
  private final Map<Sized, GlyphCache> strikes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sized, GlyphCache> eldest) {
          return size() > MOST_STRIKES;
        }
      };

  PixelText(TextMeasure measure) {
    this.measure = measure;
  }

  void paint(TextMark label, PixelFrame frame, PaintedPart view, Theme theme) {
    for (TextRun run : measure.runs(label)) {
      int alpha = Blend.alpha(run.ink().opacity());
      if (alpha > 0 && run.rightToLeft()) {
        fill(run, frame, view, theme);
      } else if (alpha > 0) {
        long color = Blend.spread(theme.argb(run.ink().role()));
        paint(run, frame, view, color, alpha);
      }
    }
  }

  /** Letters that join have no glyphs of their own. */
  private static void fill(TextRun run, PixelFrame frame, PaintedPart view, Theme theme) {
    Graphics2D g = frame.image().createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.translate(view.left(), view.top());
    g.scale(view.scale(), view.scale());
    g.setColor(new Color(theme.argb(run.ink()), true));
    g.fill(run.outline());
    g.dispose();
  }

  private void paint(TextRun run, PixelFrame frame, PaintedPart view, long color, int alpha) {
    Sized sized = new Sized(run.font(), run.size() * view.scale());
    GlyphCache strike = strikes.computeIfAbsent(sized, s -> new GlyphCache(s.font, s.size));
    double x = view.x(run.x());
    int baseline = (int) Math.rint(view.y(run.y()));
    int at = 0;
    while (at < run.text().length()) {
      int codePoint = run.text().codePointAt(at);
      int quarters = (int) Math.floor(x * GlyphCache.PARTS + 0.5);
      GlyphCache.Glyph glyph = strike.glyph(codePoint, Math.floorMod(quarters, GlyphCache.PARTS));
      stamp(glyph, Math.floorDiv(quarters, GlyphCache.PARTS), baseline, frame, color, alpha);
      x += glyph.advance();
      at += Character.charCount(codePoint);
    }
  }

  private static void stamp(
      GlyphCache.Glyph glyph, int pen, int baseline, PixelFrame frame, long color, int alpha) {
    if (glyph.width() == 0) {
      return;
    }
    int[] pixels = frame.pixels();
    int width = glyph.width();
    int left = pen + glyph.left();
    int top = baseline + glyph.top();
    int fromX = Math.max(0, -left);
    int toX = Math.min(width, frame.width() - left);
    int fromY = Math.max(0, -top);
    int toY = Math.min(glyph.cover().length / width, frame.height() - top);
    for (int row = fromY; row < toY; row++) {
      int at = (top + row) * frame.width() + left;
      for (int column = fromX; column < toX; column++) {
        int cover = glyph.cover()[row * width + column] & 0xFF;
        if (cover != 0) {
          int part = (cover * alpha * 257 + 0x8000) >> 16;
          pixels[at + column] = Blend.over(pixels[at + column], color, part);
        }
      }
    }
  }

  private record Sized(Font font, double size) {}
}
