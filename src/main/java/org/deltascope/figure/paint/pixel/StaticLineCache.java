package org.deltascope.figure.paint.pixel;

import java.util.Arrays;
import java.util.List;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * The lines that a figure begins with, on their background, as they were last painted. Most of the
 * edges of a network rest at most steps, so that the next picture begins as the last one did: those
 * pixels are copied. For one thread at a time.
 */
final class StaticLineCache {

  /** Fewer lines are painted sooner than a picture is copied. */
  private static final int WORTH_KEEPING = 60;

  private List<LineMark> lines = List.of();
  private PaintedPart view = new PaintedPart(1, 0, 0);
  private Theme theme = Theme.LIGHT;
  private PixelFrame frame = new PixelFrame(1, 1);

  /**
   * Paints the background and lines over everything a frame held.
   *
   * @param marks of the figure, from behind to the front
   * @return how many of the marks are painted; the rest goes on top
   */
  int paint(List<Mark> marks, Theme colors, PaintedPart seen, PixelFrame into) {
    List<LineMark> first = leadingLines(marks);
    if (first.size() < WORTH_KEEPING) {
      Arrays.fill(into.pixels(), colors.argb(Role.BACKGROUND));
      return 0;
    }
    boolean sameSize = frame.width() == into.width() && frame.height() == into.height();
    boolean sameLook = sameSize && view.equals(seen) && theme == colors;
    int shared = sameLook ? common(lines, first) : 0;
    if (!sameLook || shared < lines.size()) {
      if (!sameSize) {
        frame = new PixelFrame(into.width(), into.height());
      }
      view = seen;
      theme = colors;
      lines = shared < first.size() / 2 ? first : lines.subList(0, shared);
      draw();
    }
    System.arraycopy(frame.pixels(), 0, into.pixels(), 0, frame.pixels().length);
    return lines.size();
  }

  private void draw() {
    Arrays.fill(frame.pixels(), theme.argb(Role.BACKGROUND));
    PixelLines pen = new PixelLines(frame);
    lines.forEach(line -> pen.draw(line, theme, view));
  }

  private static List<LineMark> leadingLines(List<Mark> marks) {
    return marks.stream()
        .takeWhile(mark -> mark instanceof LineMark line && line.head() == ArrowHead.NONE)
        .map(LineMark.class::cast)
        .toList();
  }

  private static int common(List<LineMark> a, List<LineMark> b) {
    int most = Math.min(a.size(), b.size());
    int count = 0;
    while (count < most && a.get(count).equals(b.get(count))) {
      count++;
    }
    return count;
  }
}
