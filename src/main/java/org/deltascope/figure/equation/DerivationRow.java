package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TypesetFormula;

/** Settings side by side, broken where the room ends. */
final class DerivationRow {
  private static final double LEADING = 7;

  private final FormulaSetter compositor;
  private final double start;
  private final double right;
  private final double scale;
  private final List<TypesetFormula> settings = new ArrayList<>();
  private double end;

  /**
   * Begins a row.
   *
   * @param first what stands before the equals sign
   * @param start where it begins
   * @param right where the room ends
   */
  DerivationRow(
      FormulaSetter compositor, TypesetFormula first, double start, double right, double scale) {
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

  void add(List<TypesetFormula> more) {
    settings.addAll(more);
    end += more.stream().mapToDouble(TypesetFormula::width).sum();
  }

  boolean hasRoomFor(TypesetFormula setting) {
    return end + setting.width() <= right;
  }

  /**
   * Places all of it.
   *
   * @param indent where the equals signs are; lines that go on begin a little behind it
   */
  void place(double indent, MarkFlow paper) {
    double x = start;
    List<TypesetFormula> line = new ArrayList<>();
    double lineStart = start;
    for (TypesetFormula setting : settings) {
      TypesetFormula fitted = compositor.fitted(setting, right - indent);
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

  private void place(List<TypesetFormula> line, double from, MarkFlow paper) {
    double ascent = line.stream().mapToDouble(s -> s.layout().ascent()).max().orElse(0);
    double descent = line.stream().mapToDouble(s -> s.layout().descent()).max().orElse(0);
    paper.skip(ascent);
    double x = from;
    for (TypesetFormula setting : line) {
      paper.add(setting.at(x, paper.y()));
      x += setting.width();
    }
    paper.skip(descent + LEADING * scale);
  }
}
