package org.deltascope.figure.confusion;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * Counts in cells: the class of the target beside a row, that of the output above a column.
 *
 * @param scene whose classes they are
 * @param part the samples
 * @param texts what is written
 */
record ConfusionMatrix(ConfusionScene scene, ConfusionScene.Part part, PlotTexts texts) {
  /** Room for names left of the cells. */
  static final double LEFT = 84;

  /** Room for words and names above the cells. */
  static final double ABOVE = 58;

  private static final double GAP = 6;
  private static final double LEAST_SIZE = 9;

  /** {@return it, its corner at a place} */
  List<Mark> marks(Point corner, double cell, double width) {
    double x = corner.x() + LEFT;
    double y = corner.y() + ABOVE;
    int classes = part.confusion().classes();
    List<Mark> marks = new ArrayList<>();
    List<Span> summary =
        SpanFactory.text(
            new ConfusionWords(scene, part).summary(), FontStyle.REGULAR, Ink.of(Role.TEXT));
    marks.add(line(corner.x() + GAP, corner.y() + 8, HorizontalAlign.START, summary, width));
    double side = classes * cell;
    marks.add(
        line(x + side / 2, y - 28, HorizontalAlign.MIDDLE, muted("output"), Math.max(side, LEFT)));
    marks.add(line(x - GAP, y - 11, HorizontalAlign.END, muted("target"), LEFT - 2 * GAP));
    for (int k = 0; k < classes; k++) {
      double middle = (k + 0.5) * cell;
      marks.add(name(k, x + middle, y - 11, HorizontalAlign.MIDDLE, cell - 2));
      marks.add(name(k, x - GAP, y + middle, HorizontalAlign.END, LEFT - 2 * GAP));
      for (int j = 0; j < classes; j++) {
        marks.addAll(cell(k, j, new Bounds(x + j * cell, y + k * cell, cell, cell)));
      }
    }
    return marks;
  }

  /** A name that would be too small to read is cut; the description has all of it. */
  private Mark name(int label, double x, double y, HorizontalAlign align, double room) {
    String whole = scene.name(label);
    int kept = whole.codePointCount(0, whole.length());
    List<Span> spans = spans(label, whole);
    while (kept > 1 && texts.width(spans) * LEAST_SIZE > room * PlotTexts.SIZE) {
      kept--;
      spans = spans(label, whole.substring(0, whole.offsetByCodePoints(0, kept)) + "…");
    }
    return line(x, y, align, spans, room);
  }

  /** Only what formulas call an output is set as in formulas. */
  private List<Span> spans(int label, String name) {
    Ink ink = Ink.of(Role.TEXT);
    return scene.label(label).isPresent()
        ? List.of(Span.of(name, FontStyle.REGULAR, ink))
        : SpanFactory.text(name, FontStyle.REGULAR, ink);
  }

  private List<Mark> cell(int target, int output, Bounds bounds) {
    int count = part.confusion().count(target, output);
    Role ground = target == output ? Role.CORRECT_SOFT : Role.WRONG_SOFT;
    Role text = target == output ? Role.CORRECT : Role.WRONG;
    Ink fill = count == 0 ? Ink.none() : Ink.of(ground);
    FontStyle style = count > 0 && target == output ? FontStyle.BOLD : FontStyle.REGULAR;
    Span number = Span.of("%,d".formatted(count), style, Ink.of(count == 0 ? Role.MUTED : text));
    Point at = bounds.center();
    return List.of(
        new BoxMark(bounds, 0, fill, Ink.of(Role.BORDER), 1, Subject.none()),
        line(at.x(), at.y(), HorizontalAlign.MIDDLE, List.of(number), bounds.width() - 3));
  }

  private Mark line(double x, double y, HorizontalAlign align, List<Span> text, double room) {
    return texts.line(new Point(x, y), align, text, room, Subject.none());
  }

  private static List<Span> muted(String words) {
    return List.of(PlotTexts.muted(words));
  }
}
