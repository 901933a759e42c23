package org.deltascope.figure.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;

/** The matrices of two runs beside each other, and how far the one is from the other. */
public final class DifferenceFigure {

  private static final double HEAD = 22;
  private static final double GAP = 16;
  private static final double SIZE = 11.5;

  private final TextMeasure text;

  /** Measures numbers with that. */
  public DifferenceFigure(TextMeasure text) {
    this.text = text;
  }

  /**
   * {@return the figure}
   *
   * @param was what the one run is called
   * @param now what the other is called
   * @param all their matrices
   * @param digits how numbers are rounded
   * @param width of the figure; the height follows
   */
  public Figure of(
      String was, String now, List<MatrixDifference> all, Digits digits, double width) {
    NumberGrid grid = new NumberGrid(text, digits);
    double column = (width - 2 - 2 * GAP) / 3;
    List<Mark> marks = new ArrayList<>();
    double y = 4;
    int differing = 0;
    for (MatrixDifference each : all) {
      List<Optional<Matrix>> three =
          List.of(Optional.of(each.was()), Optional.of(each.now()), each.change());
      List<String> heads =
          List.of(
              "%s was · %s".formatted(each.name(), was),
              "%s now · %s".formatted(each.name(), now),
              each.change().isPresent()
                  ? "Δ" + each.name()
                  : "Δ%s: %s and %s"
                      .formatted(each.name(), each.was().shape(), each.now().shape()));
      double height = 0;
      for (int k = 0; k < three.size(); k++) {
        double x = 1 + k * (column + GAP);
        marks.add(head(new Point(x, y + HEAD / 2), heads.get(k)));
        if (three.get(k).isPresent()) {
          Matrix matrix = three.get(k).get();
          double high = grid.height(matrix, column);
          marks.addAll(grid.marks(matrix, new Bounds(x, y + HEAD, column, high), k == 2));
          height = Math.max(height, high);
        }
      }
      y += HEAD + height + GAP / 2;
      differing += isZero(each.change()) ? 0 : 1;
    }
    String description =
        "%s beside %s: %d of %d matrices differ.".formatted(was, now, differing, all.size());
    return new Figure(width, y, marks, "Differences", description);
  }

  private static boolean isZero(Optional<Matrix> change) {
    return change.filter(it -> it.equals(Matrix.zeros(it.rows(), it.columns()))).isPresent();
  }

  private static TextMark head(Point at, String words) {
    List<Span> spans = List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.of(Role.MUTED)));
    return new TextMark(
        at, HorizontalAlign.START, VerticalAlign.MIDDLE, spans, SIZE, Subject.none());
  }
}
