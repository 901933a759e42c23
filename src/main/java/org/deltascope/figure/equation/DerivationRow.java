package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;

/** Settings side by side, broken where the room ends. */
final class DerivationRow {
  private static final double LEADING = 7;

  private final Compositor compositor;
  private final double start;
  private final double right;
  private final double scale;
  private final List<Setting> settings = new ArrayList<>();
  private double end;

  /**
   * Begins a row.
   *
   * @param first what stands before the equals sign
   * @param start where it begins
   * @param right where the room ends
   */
  DerivationRow(Compositor compositor, Setting first, double start, double right, double scale) {
    this.compositor = compositor;
    this.start = start;
    this.right = right;
    this.scale = scale;
    this.end = start + first.width();
    settings.add(first);
  }

  /** Leaves out what stands before the equals sign. */
  void empty() {
    settings.clear();
    end = start;
  }

  void add(List<Setting> more) {
    settings.addAll(more);
    end += more.stream().mapToDouble(Setting::width).sum();
  }

  boolean hasRoomFor(Setting setting) {
    return end + setting.width() <= right;
  }

  /**
   * Places all of it.
   *
   * @param indent where the equals signs are; lines that go on begin a little behind it
   */
  void place(double indent, Paper paper) {
    double x = start;
    List<Setting> line = new ArrayList<>();
    double lineStart = start;
    for (Setting setting : settings) {
      Setting fitted = compositor.fitted(setting, right - indent);
      if (!line.isEmpty() && x + fitted.width() > right) {
        place(line, lineStart, paper);
        line.clear();
        lineStart = indent + 16 * scale;
        x = lineStart;
        fitted = compositor.fitted(setting, right - lineStart);
      }
      line.add(fitted);
      x += fitted.width();
    }
    place(line, lineStart, paper);
  }

  private void place(List<Setting> line, double from, Paper paper) {
    double ascent = line.stream().mapToDouble(s -> s.layout().ascent()).max().orElse(0);
    double descent = line.stream().mapToDouble(s -> s.layout().descent()).max().orElse(0);
    paper.skip(ascent);
    double x = from;
    for (Setting setting : line) {
      paper.add(setting.at(x, paper.y()));
      x += setting.width();
    }
    paper.skip(descent + LEADING * scale);
  }
}
