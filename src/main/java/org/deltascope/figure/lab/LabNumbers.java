package org.deltascope.figure.lab;

import java.util.List;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;

/**
 * Value, expected value and finite differences, side by side while there is room.
 *
 * @param text measures labels
 * @param sheet what is drawn on
 */
record LabNumbers(TextMeasure text, CardLayout sheet) {
  private static final double TITLE = 12;
  private static final double BETWEEN = 26;

  void draw(LabScene scene) {
    Digits digits = scene.view().numerals().digits();
    Flow flow = new Flow(sheet.cardLeft(), sheet.paper().y());
    if (scene.result().value().isPresent()) {
      place(flow, "this gives", scene.result().value().get(), scene.result()::differs, digits);
    } else {
      String why =
          scene.isWithheld()
              ? "its numbers stay hidden while you are asked"
              : "it has no value here";
      title(why, flow.x, flow.y);
      flow.x += text.width(List.of(span(why)), TITLE * sheet.scale());
      flow.x += BETWEEN * sheet.scale();
      flow.bottom = Math.max(flow.bottom, flow.y + TITLE * 1.6 * sheet.scale());
    }
    scene.result().expected().ifPresent(it -> place(flow, "expected", it, (i, j) -> false, digits));
    scene
        .result()
        .differences()
        .ifPresent(it -> place(flow, "finite differences", it, (i, j) -> false, digits));
    sheet.paper().skip(flow.bottom - sheet.paper().y());
  }

  /** Where the next matrix goes. */
  private static final class Flow {
    private double x;
    private double y;
    private double bottom;

    Flow(double x, double y) {
      this.x = x;
      this.y = y;
      this.bottom = y;
    }
  }

  private void place(
      Flow flow, String title, Matrix matrix, MatrixGrid.Marked marked, Digits digits) {
    MatrixGrid grid = new MatrixGrid(text, matrix, marked, digits, sheet.scale());
    double width = Math.max(grid.width(), text.width(List.of(span(title)), TITLE * sheet.scale()));
    double right = sheet.cardLeft() + sheet.cardRoom();
    if (flow.x > sheet.cardLeft() && flow.x + width > right) {
      flow.x = sheet.cardLeft();
      flow.y = flow.bottom + 6 * sheet.scale();
    }
    title(title, flow.x, flow.y);
    double top = flow.y + TITLE * 1.7 * sheet.scale();
    grid.draw(flow.x, top, sheet.paper());
    flow.bottom = Math.max(flow.bottom, top + grid.height() + 4 * sheet.scale());
    flow.x += width + BETWEEN * sheet.scale();
  }

  private void title(String title, double x, double y) {
    double size = TITLE * sheet.scale();
    sheet
        .paper()
        .add(
            new TextMark(
                new Point(x, y + size),
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                List.of(span(title)),
                size,
                Subject.none()));
  }

  private static Span span(String title) {
    return Span.of(title, FontStyle.REGULAR, Ink.of(Role.MUTED));
  }
}
