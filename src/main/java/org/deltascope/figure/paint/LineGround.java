package org.deltascope.figure.paint;

import java.util.Arrays;
import java.util.List;
import org.deltascope.figure.Head;
import org.deltascope.figure.Line;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Role;
import org.deltascope.figure.Theme;

/**
 * The lines that a figure begins with, on their background, as they were last painted. Most of the
 * edges of a network rest at most steps, so that the next picture begins as the last one did: those
 * pixels are copied. For one thread at a time.
 */
final class LineGround {

  /** Fewer lines are painted sooner than a picture is copied. */
  private static final int WORTH_KEEPING = 60;

  private List<Line> lines = List.of();
  private View view = new View(1, 0, 0);
  private Theme theme = Theme.LIGHT;
  private Frame frame = new Frame(1, 1);

  /**
   * Paints the background and lines over everything a frame held.
   *
   * @param marks of the figure, from behind to the front
   * @return how many of the marks are painted; the rest goes on top
   */
  int paint(List<Mark> marks, Theme colors, View seen, Frame into) {
    List<Line> first = leadingLines(marks);
    if (first.size() < WORTH_KEEPING) {
      Arrays.fill(into.pixels(), colors.argb(Role.BACKGROUND));
      return 0;
    }
    boolean sameSize = frame.width() == into.width() && frame.height() == into.height();
    boolean sameLook = sameSize && view.equals(seen) && theme == colors;
    int shared = sameLook ? common(lines, first) : 0;
    if (!sameLook || shared < lines.size()) {
      if (!sameSize) {
        frame = new Frame(into.width(), into.height());
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

  private static List<Line> leadingLines(List<Mark> marks) {
    return marks.stream()
        .takeWhile(mark -> mark instanceof Line line && line.head() == Head.NONE)
        .map(Line.class::cast)
        .toList();
  }

  private static int common(List<Line> a, List<Line> b) {
    int most = Math.min(a.size(), b.size());
    int count = 0;
    while (count < most && a.get(count).equals(b.get(count))) {
      count++;
    }
    return count;
  }
}
