package org.deltascope.figure.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deltascope.figure.Label;
import org.deltascope.figure.Run;
import org.deltascope.figure.TextMeasure;
import org.deltascope.figure.Theme;

/** Writes labels on the pixels of frames, with the glyphs used last at hand. For one thread. */
final class PixelText {
  /** One is about 100 kB when all its glyphs are drawn. */
  private static final int MOST_STRIKES = 100;

  private final TextMeasure measure;
  private final Map<Sized, Strike> strikes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sized, Strike> eldest) {
          return size() > MOST_STRIKES;
        }
      };

  PixelText(TextMeasure measure) {
    this.measure = measure;
  }

  void paint(Label label, Frame frame, View view, Theme theme) {
    for (Run run : measure.runs(label)) {
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
  private static void fill(Run run, Frame frame, View view, Theme theme) {
    Graphics2D g = frame.image().createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.translate(view.left(), view.top());
    g.scale(view.scale(), view.scale());
    g.setColor(new Color(theme.argb(run.ink()), true));
    g.fill(run.outline());
    g.dispose();
  }

  private void paint(Run run, Frame frame, View view, long color, int alpha) {
    Sized sized = new Sized(run.font(), run.size() * view.scale());
    Strike strike = strikes.computeIfAbsent(sized, s -> new Strike(s.font, s.size));
    double x = view.x(run.x());
    int baseline = (int) Math.rint(view.y(run.y()));
    int at = 0;
    while (at < run.text().length()) {
      int codePoint = run.text().codePointAt(at);
      int quarters = (int) Math.floor(x * Strike.PARTS + 0.5);
      Strike.Glyph glyph = strike.glyph(codePoint, Math.floorMod(quarters, Strike.PARTS));
      stamp(glyph, Math.floorDiv(quarters, Strike.PARTS), baseline, frame, color, alpha);
      x += glyph.advance();
      at += Character.charCount(codePoint);
    }
  }

  private static void stamp(
      Strike.Glyph glyph, int pen, int baseline, Frame frame, long color, int alpha) {
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
