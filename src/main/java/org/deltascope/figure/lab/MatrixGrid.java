package org.deltascope.figure.lab;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;

/** The numbers of a matrix between brackets; of a large one the first rows and columns. */
final class MatrixGrid {
  private static final int MOST = 8;
  private static final double SIZE = 14;
  private static final double ROW = 21;
  private static final double GAP = 12;
  private static final double BRACKET = 6;
  private static final String MORE = "…";
  private static final String DIFFERENT = "≠ ";

  private final Matrix matrix;
  private final Marked marked;
  private final Digits digits;
  private final double scale;
  private final int rows;
  private final int columns;
  private final double cell;

  /** Which entries are pointed out. */
  @FunctionalInterface
  interface Marked {
    boolean at(int row, int column);
  }

  MatrixGrid(TextMeasure text, Matrix matrix, Marked marked, Digits digits, double scale) {
    this.matrix = matrix;
    this.marked = marked;
    this.digits = digits;
    this.scale = scale;
    rows = Math.min(MOST, matrix.rows());
    columns = Math.min(MOST, matrix.columns());
    double widest = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        widest = Math.max(widest, text.width(List.of(span(i, j)), SIZE * scale));
      }
    }
    cell = widest + GAP * scale;
  }

  /** {@return how wide it is with its brackets} */
  double width() {
    return shownColumns() * cell + 2 * BRACKET * scale;
  }

  double height() {
    return shownRows() * ROW * scale;
  }

  private int shownRows() {
    return rows + (matrix.rows() > rows ? 1 : 0);
  }

  private int shownColumns() {
    return columns + (matrix.columns() > columns ? 1 : 0);
  }

  void draw(double x, double y, MarkFlow paper) {
    for (int i = 0; i < shownRows(); i++) {
      for (int j = 0; j < shownColumns(); j++) {
        Point middle =
            new Point(x + BRACKET * scale + (j + 0.5) * cell, y + (i + 0.5) * ROW * scale);
        entry(i, j, middle, paper);
      }
    }
    bracket(x, x + BRACKET * scale, y, paper);
    bracket(x + width(), x + width() - BRACKET * scale, y, paper);
  }

  private void entry(int i, int j, Point middle, MarkFlow paper) {
    boolean shown = i < rows && j < columns;
    if (shown && marked.at(i, j)) {
      Bounds box = Bounds.around(middle, cell - 3 * scale, (ROW - 3) * scale);
      paper.add(
          new BoxMark(box, 4, Ink.of(Role.WRONG_SOFT), Ink.of(Role.WRONG), 1.2, Subject.none()));
    }
    Span span = shown ? span(i, j) : Span.of(MORE, FontStyle.REGULAR, Ink.of(Role.MUTED));
    paper.add(
        new TextMark(
            middle,
            HorizontalAlign.MIDDLE,
            VerticalAlign.MIDDLE,
            List.of(span),
            SIZE * scale,
            Subject.none()));
  }

  private Span span(int i, int j) {
    boolean wrong = marked.at(i, j);
    return Span.of(
        (wrong ? DIFFERENT : "") + digits.text(matrix.get(i, j)),
        FontStyle.REGULAR,
        Ink.of(wrong ? Role.WRONG : Role.TEXT));
  }

  private void bracket(double outside, double inside, double y, MarkFlow paper) {
    Ink ink = Ink.of(Role.MUTED);
    Point top = new Point(outside, y);
    Point bottom = new Point(outside, y + height());
    paper.add(LineMark.solid(top, bottom, 1.2 * scale, ink, Subject.none()));
    paper.add(LineMark.solid(top, new Point(inside, y), 1.2 * scale, ink, Subject.none()));
    paper.add(
        LineMark.solid(bottom, new Point(inside, y + height()), 1.2 * scale, ink, Subject.none()));
  }
}
