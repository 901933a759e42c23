package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Tableau.Operand;

/** A matrix in brackets, what is in use on a tinted ground, and its name and shape below. */
final class MatrixBlock {
  private static final double SIZE = 12.5;
  private static final double ROW = 19;
  private static final double PADDING = 5;
  private static final double BRACKET = 4;
  private static final double CAPTION = 12;
  private static final double SHAPE = 10.5;
  private static final double GAP_WIDTH = 16;

  private final MatrixCells cells;
  private final TextMeasure text;
  private final Inks inks;
  private final boolean marking;
  private final double scale;
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
    this.cells = MatrixCells.of(operand, digits);
    this.text = text;
    this.inks = compositor.inks();
    this.marking = marking;
    this.scale = scale;
    this.widths = cells.columns().stream().mapToDouble(this::columnWidth).toArray();
    this.caption =
        compositor.plain(Phrase.of(operand.caption()), CAPTION * scale, Ink.of(Role.MUTED));
    this.shape =
        List.of(
            Span.of(operand.values().shape().toString(), FontStyle.REGULAR, Ink.of(Role.MUTED)));
  }

  private double columnWidth(int column) {
    if (column == Visible.GAP) {
      return GAP_WIDTH * scale;
    }
    double widest = 0;
    for (int row : cells.rows()) {
      if (row != Visible.GAP) {
        List<Span> spans =
            List.of(Span.of(cells.number(row, column), FontStyle.SEMIBOLD, Ink.none()));
        widest = Math.max(widest, text.width(spans, SIZE * scale));
      }
    }
    return widest + 2 * PADDING * scale;
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
    return cells.rows().size() * ROW * scale / 2;
  }

  /** {@return how far the caption reaches above its baseline} */
  double captionAscent() {
    return caption.layout().ascent();
  }

  /** {@return how much room the caption takes below the matrix} */
  double captionHeight() {
    return 8 * scale + Math.max(SHAPE * scale, caption.layout().height()) + 2 * scale;
  }

  /**
   * Draws it.
   *
   * @param left where it starts
   * @param middle of its height
   * @param ascent of the highest caption beside it, so that all stand on one line
   */
  void draw(double left, double middle, double ascent, Paper paper) {
    double x0 = left + (width() - innerWidth()) / 2;
    double top = middle - halfHeight();
    double x = x0 + (BRACKET + 1) * scale;
    for (int c = 0; c < cells.columns().size(); c++) {
      for (int r = 0; r < cells.rows().size(); r++) {
        Bounds cell = new Bounds(x, top + r * ROW * scale, widths[c], ROW * scale);
        cell(cells.rows().get(r), cells.columns().get(c), cell, paper);
      }
      x += widths[c];
    }
    Bounds inner = new Bounds(x0, top, innerWidth(), 2 * halfHeight());
    new Brackets(inner, BRACKET * scale, 1.2 * scale).draw(paper);
    double baseline = middle + halfHeight() + 8 * scale + ascent;
    double from = left + (width() - captionWidth()) / 2;
    paper.add(caption.at(from, baseline));
    paper.add(
        new Label(
            new Point(from + caption.width() + 5 * scale, baseline),
            Align.START,
            Rise.BASELINE,
            shape,
            SHAPE * scale,
            Subject.none()));
  }

  private void cell(int row, int column, Bounds bounds, Paper paper) {
    if (MatrixCells.isGap(row, column)) {
      String dots = MatrixCells.dots(row, column);
      paper.add(label(dots, FontStyle.REGULAR, Role.MUTED, bounds, Subject.none()));
      return;
    }
    Operand operand = cells.operand();
    boolean inUse = marking && operand.use().has(row, column);
    boolean known = operand.isKnown(row, column);
    Subject subject = cells.subject(row, column);
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
    paper.add(label(cells.number(row, column), style, role, bounds, subject));
  }

  private Label label(String text, FontStyle style, Role role, Bounds cell, Subject subject) {
    return Label.centered(cell.center(), Span.of(text, style, Ink.of(role)), SIZE * scale, subject);
  }
}
