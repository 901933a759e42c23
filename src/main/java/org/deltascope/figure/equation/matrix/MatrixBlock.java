package org.deltascope.figure.equation.matrix;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.equation.setting.FormulaText;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.equation.setting.TypesetFormula;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.matrices.MatrixEquation.Operand;

/** A matrix in brackets, what is in use on a tinted ground, and its name and shape below. */
final class MatrixBlock {
  private static final double SIZE = 12.5;
  private static final double ROW = 19;
  private static final double PADDING = 5;
  private static final double BRACKET = 4;
  private static final double CAPTION = 12.5;
  private static final double SHAPE = 11.25;
  private static final double GAP_WIDTH = 16;
  private static final double LEADING = 14;

  private final MatrixCells cells;
  private final TextMeasure text;
  private final TermColors inks;
  private final boolean marking;
  private final double scale;
  private final List<Optional<MatrixColumn>> columns;
  private final TypesetFormula caption;
  private final List<Span> shape;
  private final List<Span> leftOut;

  /**
   * Lays a matrix out.
   *
   * @param mostColumns how many are shown at most
   * @param marking whether what is in use is told apart from the rest
   */
  MatrixBlock(
      Operand operand,
      TextMeasure text,
      FormulaSetter compositor,
      int mostColumns,
      boolean marking,
      double scale) {
    this.cells =
        MatrixCells.of(
            operand, compositor.page().numerals(), compositor.page().knowledge(), mostColumns);
    this.text = text;
    this.inks = compositor.inks();
    this.marking = marking;
    this.scale = scale;
    this.columns = cells.columns().stream().map(this::column).toList();
    this.caption =
        compositor.plain(FormulaText.of(operand.caption()), CAPTION * scale, Ink.of(Role.MUTED));
    this.shape =
        List.of(
            Span.of(operand.values().shape().toString(), FontStyle.REGULAR, Ink.of(Role.MUTED)));
    this.leftOut = List.of(Span.of(cells.leftOut(), FontStyle.REGULAR, Ink.of(Role.MUTED)));
  }

  /** {@return a column of numbers, or none where some are left out} */
  private Optional<MatrixColumn> column(int column) {
    if (column == VisibleLines.GAP) {
      return Optional.empty();
    }
    List<String> numbers =
        cells.rows().stream()
            .filter(row -> row != VisibleLines.GAP)
            .map(row -> cells.number(row, column))
            .toList();
    return Optional.of(MatrixColumn.of(numbers, text, SIZE * scale));
  }

  private double width(Optional<MatrixColumn> column) {
    return column.map(numbers -> numbers.width() + 2 * PADDING * scale).orElse(GAP_WIDTH * scale);
  }

  private double innerWidth() {
    return columns.stream().mapToDouble(this::width).sum() + 2 * (BRACKET + 1) * scale;
  }

  private double captionWidth() {
    return caption.width() + 5 * scale + text.width(shape, SHAPE * scale);
  }

  private double leftOutWidth() {
    return cells.leftOut().isEmpty() ? 0 : text.width(leftOut, SHAPE * scale);
  }

  double width() {
    return Math.max(innerWidth(), Math.max(captionWidth(), leftOutWidth()));
  }

  /** {@return how far the matrix reaches above and below its middle} */
  double halfHeight() {
    return cells.rows().size() * ROW * scale / 2;
  }

  /** {@return how far the caption reaches above its baseline} */
  double captionAscent() {
    return caption.layout().ascent();
  }

  /** {@return how much room the caption takes below the matrix} */
  double captionHeight() {
    double more = cells.leftOut().isEmpty() ? 0 : LEADING * scale;
    return 8 * scale + Math.max(SHAPE * scale, caption.layout().height()) + more + 2 * scale;
  }

  /**
   * Draws it.
   *
   * @param left where it starts
   * @param middle of its height
   * @param ascent of the highest caption beside it, so that all stand on one line
   */
  void draw(double left, double middle, double ascent, MarkFlow paper) {
    double x0 = left + (width() - innerWidth()) / 2;
    double top = middle - halfHeight();
    double x = x0 + (BRACKET + 1) * scale;
    for (int c = 0; c < cells.columns().size(); c++) {
      double wide = width(columns.get(c));
      for (int r = 0; r < cells.rows().size(); r++) {
        Bounds cell = new Bounds(x, top + r * ROW * scale, wide, ROW * scale);
        cell(cells.rows().get(r), c, cell, paper);
      }
      x += wide;
    }
    Bounds inner = new Bounds(x0, top, innerWidth(), 2 * halfHeight());
    new Brackets(inner, BRACKET * scale, 1.2 * scale).draw(paper);
    double baseline = middle + halfHeight() + 8 * scale + ascent;
    double from = left + (width() - captionWidth()) / 2;
    paper.add(caption.at(from, baseline));
    paper.add(
        new TextMark(
            new Point(from + caption.width() + 5 * scale, baseline),
            HorizontalAlign.START,
            VerticalAlign.BASELINE,
            shape,
            SHAPE * scale,
            Subject.none()));
    if (!cells.leftOut().isEmpty()) {
      double below = baseline + caption.layout().descent() + LEADING * scale;
      paper.add(
          new TextMark(
              new Point(left + width() / 2, below),
              HorizontalAlign.MIDDLE,
              VerticalAlign.BASELINE,
              leftOut,
              SHAPE * scale,
              Subject.none()));
    }
  }

  private void cell(int row, int at, Bounds bounds, MarkFlow paper) {
    int column = cells.columns().get(at);
    if (MatrixCells.isGap(row, column)) {
      String dots = MatrixCells.dots(row, column);
      paper.add(label(dots, FontStyle.REGULAR, Role.MUTED, bounds, Subject.none()));
      return;
    }
    Operand operand = cells.operand();
    boolean inUse = marking && operand.use().has(row, column);
    boolean known = cells.isShown(row, column);
    Subject subject = cells.subject(row, column);
    if (inUse) {
      paper.add(
          new BoxMark(
              bounds.inflate(-1 * scale), 3 * scale, Ink.of(inks.soft()), Ink.none(), 0, subject));
    }
    if (paper.isHovered(subject)) {
      paper.ground(bounds.inflate(-2 * scale));
    }
    Role role = inUse ? inks.strong() : known ? Role.TEXT : Role.MUTED;
    FontStyle style = inUse ? FontStyle.SEMIBOLD : FontStyle.REGULAR;
    String number = cells.number(row, column);
    Ink ink = Ink.of(role);
    paper.add(
        known
            ? number(number, style, ink, bounds, columns.get(at).orElseThrow(), subject)
            : label(number, style, role, bounds, subject));
  }

  /** A column that is narrower than the matrix's name stays in the middle of its cell. */
  private TextMark number(
      String number, FontStyle style, Ink ink, Bounds cell, MatrixColumn column, Subject subject) {
    double left = cell.center().x() - column.width() / 2;
    return new TextMark(
        new Point(left + column.start(number, style), cell.center().y()),
        HorizontalAlign.START,
        VerticalAlign.MIDDLE,
        List.of(Span.of(number, style, ink)),
        SIZE * scale,
        subject);
  }

  private TextMark label(String text, FontStyle style, Role role, Bounds cell, Subject subject) {
    return TextMark.centered(
        cell.center(), Span.of(text, style, Ink.of(role)), SIZE * scale, subject);
  }
}
