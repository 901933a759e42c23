package org.deltascope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/**
 * More than a layout would ever put on one picture: 500 edges, half of them dashed, and 200 boxes
 * with two lines of text each.
 */
final class Crowd {
  private static final int LINES = 500;
  private static final int LABELS = 200;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  Figure next() {
    List<Mark> marks = new ArrayList<>();
    for (int k = 0; k < LINES; k++) {
      marks.add(line(20 + k % 25 * 31, 20 + Math.floorDiv(k, 25) * 39));
    }
    for (int k = 0; k < LABELS; k++) {
      box(new Point(150 + k % 5 * 240, 15 + Math.floorDiv(k, 5) * 19.6), marks);
    }
    return new Figure(FigureBenchmark.WIDTH, FigureBenchmark.HEIGHT, marks, "", "");
  }

  private LineMark line(double fromY, double toY) {
    double weight = random.nextDouble(-1, 1);
    return new LineMark(
        new Point(60, fromY),
        new Point(1220, toY),
        0.8 + 3 * Math.abs(weight),
        new Ink(weight < 0 ? Role.NEGATIVE : Role.POSITIVE, 0.4),
        weight < 0 ? LineStyle.DASHED : LineStyle.SOLID,
        ArrowHead.NONE,
        Subject.none());
  }

  private void box(Point at, List<Mark> marks) {
    Ink ink = Ink.of(Role.BACKWARD);
    marks.add(
        new BoxMark(
            Bounds.around(at, 200, 38), 5, Ink.of(Role.SURFACE), ink, 1.25, Subject.none()));
    marks.add(
        label(
            at.plus(0, -9),
            12.5,
            Span.of("w", FontStyle.ITALIC, ink),
            Span.sub("5", FontStyle.SEMIBOLD, ink),
            Span.of(" " + number(), FontStyle.SEMIBOLD, ink)));
    String gradient = "∂L/∂w = %s × %s = %s".formatted(number(), number(), number());
    marks.add(label(at.plus(0, 9), 11.5, Span.of(gradient, FontStyle.REGULAR, ink)));
  }

  private static TextMark label(Point at, double size, Span... spans) {
    return new TextMark(
        at, HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, List.of(spans), size, Subject.none());
  }

  private String number() {
    return String.format(Locale.ROOT, "%.4f", random.nextDouble());
  }
}
