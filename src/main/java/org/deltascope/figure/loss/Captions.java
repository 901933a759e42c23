package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.figure.Align;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;

/**
 * What is written on the plot.
 *
 * @param text measures it
 */
record Captions(TextMeasure text) {
  private static final double SIZE = 11;
  private static final double VALUE = 12.5;

  double width(String words) {
    return width(words, SIZE);
  }

  private double width(String words, double size) {
    return text.width(List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.none())), size);
  }

  static Label muted(Point at, Align align, String words) {
    List<Span> spans = List.of(Span.of(words, FontStyle.REGULAR, Ink.of(Role.MUTED)));
    return new Label(at, align, Rise.MIDDLE, spans, SIZE, Subject.none());
  }

  /** {@return the loss, and the longest title that has room before it} */
  List<Mark> head(double width, boolean logarithmic, String loss, long current) {
    String value = "L = " + loss;
    double room = width - 12 - width(value, VALUE) - 12;
    List<Mark> marks = new ArrayList<>();
    Stream.of(
            (logarithmic ? "loss, logarithmic · at update " : "loss · at update ") + current,
            (logarithmic ? "log scale · update " : "update ") + current,
            logarithmic ? "log scale" : "loss")
        .filter(title -> width(title) <= room)
        .findFirst()
        .ifPresent(title -> marks.add(muted(new Point(6, 11), Align.START, title)));
    marks.add(
        new Label(
            new Point(width - 10, 11),
            Align.END,
            Rise.MIDDLE,
            List.of(Span.of(value, FontStyle.SEMIBOLD, Ink.of(Role.LOSS))),
            VALUE,
            Subject.none()));
    return marks;
  }
}
