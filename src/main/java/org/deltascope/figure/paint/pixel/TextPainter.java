package org.deltascope.figure.paint.pixel;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.HashMap;
import java.util.Map;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;
import org.deltascope.figure.style.Theme;

/** Paints labels, with the fonts it needed so far at hand. For one thread at a time. */
final class TextPainter {
  private final TextMeasure measure;
  private final Map<Sized, Font> fonts = new HashMap<>();

  TextPainter(TextMeasure measure) {
    this.measure = measure;
  }

  void paint(TextMark label, Graphics2D g, Theme theme, double scale) {
    for (TextRun run : measure.runs(label)) {
      if (run.ink().visible() && !run.text().isBlank()) {
        g.setColor(new Color(theme.argb(run.ink()), true));
        if (run.rightToLeft()) {
          g.fill(run.outline());
          continue;
        }
        g.setFont(fonts.computeIfAbsent(new Sized(run.font(), run.size()), Sized::derive));
        float baseline = (float) (Math.rint(run.y() * scale) / scale);
        g.drawString(run.text(), (float) run.x(), baseline);
      }
    }
  }

  private record Sized(Font font, double size) {
    Font derive() {
      return font.deriveFont((float) size);
    }
  }
}
