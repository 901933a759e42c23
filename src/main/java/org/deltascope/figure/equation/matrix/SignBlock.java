package org.deltascope.figure.equation.matrix;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.deltascope.figure.CurveMark;
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
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/**
 * What stands between matrices. Parentheses and the bars of a norm are as high as these.
 *
 * @param sign such as {@code ) ⊙} or {@code = ½ ‖}
 * @param text measures letters
 * @param scale how large everything is
 */
record SignBlock(String sign, TextMeasure text, double scale) {
  private static final double SIZE = 15;
  private static final double RAISED_SIZE = 11;
  private static final double SPACE = 6;
  private static final double BESIDE = 3.5;
  private static final double BULGE = 5;
  private static final double BARS = 3.5;
  private static final double STROKE = 1.2;
  private static final int POINTS = 13;
  private static final Pattern PIECES = Pattern.compile("[()‖²]|[^()‖²]+");

  private List<String> pieces() {
    return PIECES.matcher(sign).results().map(result -> result.group().strip()).toList();
  }

  /** {@return the width, with the space after it} */
  double width() {
    return pieces().stream().mapToDouble(this::width).sum() + SPACE * scale;
  }

  private double width(String piece) {
    return switch (piece) {
      case "(", ")" -> (BULGE + BESIDE) * scale;
      case "‖" -> (BARS + BESIDE) * scale;
      case String letters -> text.width(spans(letters), size(letters)) + BESIDE * scale;
    };
  }

  /**
   * Draws it.
   *
   * @param left where it starts
   * @param middle of the matrices beside it
   * @param half how far these reach up and down from there
   */
  void draw(double left, double middle, double half, MarkFlow paper) {
    double x = left;
    for (String piece : pieces()) {
      switch (piece) {
        case "(" -> parenthesis(x + BULGE * scale, -1, middle, half, paper);
        case ")" -> parenthesis(x, 1, middle, half, paper);
        case "‖" -> {
          bar(x, middle, half, paper);
          bar(x + BARS * scale, middle, half, paper);
        }
        case String letters -> {
          double y = letters.equals("²") ? middle - half + 0.2 * SIZE * scale : middle;
          letters(letters, new Point(x, y), paper);
        }
      }
      x += width(piece);
    }
  }

  private void letters(String letters, Point at, MarkFlow paper) {
    String shown = letters.equals("²") ? "2" : letters;
    paper.add(
        new TextMark(
            at,
            HorizontalAlign.START,
            VerticalAlign.MIDDLE,
            spans(shown),
            size(letters),
            Subject.none()));
  }

  private void parenthesis(double x, int side, double middle, double half, MarkFlow paper) {
    List<Point> points =
        IntStream.range(0, POINTS)
            .mapToObj(
                k -> {
                  double t = 2.0 * k / (POINTS - 1) - 1;
                  return new Point(x + side * BULGE * scale * (1 - t * t), middle + t * half);
                })
            .toList();
    paper.add(
        new CurveMark(points, STROKE * scale, Ink.of(Role.TEXT), LineStyle.SOLID, Subject.none()));
  }

  private void bar(double x, double middle, double half, MarkFlow paper) {
    paper.add(
        LineMark.solid(
            new Point(x, middle - half),
            new Point(x, middle + half),
            STROKE * scale,
            Ink.of(Role.TEXT),
            Subject.none()));
  }

  private double size(String letters) {
    return (letters.equals("²") ? RAISED_SIZE : SIZE) * scale;
  }

  private static List<Span> spans(String letters) {
    return List.of(Span.of(letters, FontStyle.REGULAR, Ink.of(Role.TEXT)));
  }
}
