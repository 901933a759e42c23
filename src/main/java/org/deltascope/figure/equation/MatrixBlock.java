package org.deltascope.figure.equation;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Line;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.formula.Tableau.Use;

/** A matrix in brackets, what is in use on a tinted ground, and its name and shape below. */
final class MatrixBlock {
  private static final double SIZE = 12.5;
  private static final double ROW = 19;
  private static final double PADDING = 5;
  private static final double BRACKET = 4;
  private static final double CAPTION = 12;
  private static final double SHAPE = 10.5;
  private static final int MOST_ROWS = 7;
  private static final int MOST_COLUMNS = 5;
  private static final double GAP_WIDTH = 16;

  /** From more digits on, zeros that only line numbers up take too much room. */
  private static final int MOST_ALIGNED = 6;

  private final Operand operand;
  private final TextMeasure text;
  private final Inks inks;
  private final Digits digits;
  private final boolean marking;
  private final double scale;
  private final List<Integer> rows;
  private final List<Integer> columns;
  private final double[] widths;
  private final Setting caption;
  private final List<Span> shape;

  /**
   * Lays a matrix out.
   *
   * @param digits of its numbers
   * @param marking whether what is in use is told apart from the rest
   */
  MatrixBlock(
      Operand operand,
      TextMeasure text,
      Compositor compositor,
      Digits digits,
      boolean marking,
      double scale) {
    this.operand = operand;
    this.text = text;
    this.inks = compositor.inks();
    this.digits = digits;
    this.marking = marking;
    this.scale = scale;
    this.rows = Visible.of(operand.values().rows(), MOST_ROWS, rowInUse());
    this.columns = Visible.of(operand.values().columns(), MOST_COLUMNS, columnInUse());
    this.widths = columns.stream().mapToDouble(this::columnWidth).toArray();
    this.caption =
        compositor.plain(Phrase.of(operand.caption()), CAPTION * scale, Ink.of(Role.MUTED));
    this.shape =
        List.of(
            Span.of(operand.values().shape().toString(), FontStyle.REGULAR, Ink.of(Role.MUTED)));
  }

  private int rowInUse() {
    return switch (operand.use()) {
      case Use.Row(int index) -> index;
      case Use.Cell(int row, _) -> row;
      case Use.Nothing _, Use.Everything _, Use.Column _ -> -1;
    };
  }

  private int columnInUse() {
    return switch (operand.use()) {
      case Use.Column(int index) -> index;
      case Use.Cell(_, int column) -> column;
      case Use.Nothing _, Use.Everything _, Use.Row _ -> -1;
    };
  }

  private double columnWidth(int column) {
    if (column == Visible.GAP) {
      return GAP_WIDTH * scale;
    }
    double widest = 0;
    for (int row : rows) {
      if (row != Visible.GAP) {
        List<Span> spans = List.of(Span.of(number(row, column), FontStyle.SEMIBOLD, Ink.none()));
        widest = Math.max(widest, text.width(spans, SIZE * scale));
      }
    }
    return widest + 2 * PADDING * scale;
  }

  private String number(int row, int column) {
    double value = operand.values().get(row, column);
    if (!operand.isKnown(row, column)) {
      return "·";
    }
    boolean whole = value == Math.rint(value);
    return whole || digits.digits() > MOST_ALIGNED ? digits.brief(value) : digits.text(value);
  }

  private double innerWidth() {
    double width = 0;
    for (double each : widths) {
      width += each;
    }
    return width + 2 * (BRACKET + 1) * scale;
  }

  private double captionWidth() {
    return caption.width() + 5 * scale + text.width(shape, SHAPE * scale);
  }

  double width() {
    return Math.max(innerWidth(), captionWidth());
  }

  /** {@return how far the matrix reaches above and below its middle} */
  double halfHeight() {
    return rows.size() * ROW * scale / 2;
  }

  /** {@return how much room the caption takes below the matrix} */
  double captionHeight() {
    return 8 * scale + Math.max(SHAPE * scale, caption.layout().height()) + 2 * scale;
  }

  void draw(double left, double middle, Paper paper) {
    double x0 = left + (width() - innerWidth()) / 2;
    double top = middle - halfHeight();
    double x = x0 + (BRACKET + 1) * scale;
    for (int c = 0; c < columns.size(); c++) {
      for (int r = 0; r < rows.size(); r++) {
        Bounds cell = new Bounds(x, top + r * ROW * scale, widths[c], ROW * scale);
        cell(rows.get(r), columns.get(c), cell, paper);
      }
      x += widths[c];
    }
    brackets(x0, top, innerWidth(), 2 * halfHeight(), paper);
    double baseline = middle + halfHeight() + 8 * scale + caption.layout().ascent();
    double from = left + (width() - captionWidth()) / 2;
    paper.add(caption.at(from, baseline));
    paper.add(
        new Label(
            new Point(from + caption.width() + 5 * scale, baseline),
            org.deltascope.figure.Align.START,
            org.deltascope.figure.Rise.BASELINE,
            shape,
            SHAPE * scale,
            Subject.none()));
  }

  private void cell(int row, int column, Bounds bounds, Paper paper) {
    if (row == Visible.GAP || column == Visible.GAP) {
      String dots = row == Visible.GAP ? (column == Visible.GAP ? "⋱" : "⋮") : "⋯";
      paper.add(label(dots, FontStyle.REGULAR, Role.MUTED, bounds, Subject.none()));
      return;
    }
    boolean inUse = marking && operand.use().has(row, column);
    boolean known = operand.isKnown(row, column);
    Subject subject = subject(row, column);
    if (inUse) {
      paper.add(
          new Box(
              bounds.inflate(-1 * scale), 3 * scale, Ink.of(inks.soft()), Ink.none(), 0, subject));
    }
    if (paper.isHovered(subject)) {
      paper.ground(bounds.inflate(-2 * scale));
    }
    Role role = inUse ? inks.strong() : known ? Role.TEXT : Role.MUTED;
    FontStyle style = inUse ? FontStyle.SEMIBOLD : FontStyle.REGULAR;
    paper.add(label(number(row, column), style, role, bounds, subject));
  }

  private Subject subject(int row, int column) {
    Optional<Subject> subject = operand.ref(row, column).map(Subjects::of);
    return subject.orElse(Subject.none());
  }

  private Label label(String text, FontStyle style, Role role, Bounds cell, Subject subject) {
    return Label.centered(cell.center(), Span.of(text, style, Ink.of(role)), SIZE * scale, subject);
  }

  private void brackets(double x, double y, double width, double height, Paper paper) {
    double tick = BRACKET * scale;
    double right = x + width;
    double bottom = y + height;
    line(x, y, x, bottom, paper);
    line(x, y, x + tick, y, paper);
    line(x, bottom, x + tick, bottom, paper);
    line(right, y, right, bottom, paper);
    line(right, y, right - tick, y, paper);
    line(right, bottom, right - tick, bottom, paper);
  }

  private void line(double x1, double y1, double x2, double y2, Paper paper) {
    paper.add(
        Line.solid(
            new Point(x1, y1), new Point(x2, y2), 1.2 * scale, Ink.of(Role.TEXT), Subject.none()));
  }
}
