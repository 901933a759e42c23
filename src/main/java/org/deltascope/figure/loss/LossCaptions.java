package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
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
import org.deltascope.history.LossCurve;

/**
 * What is written on the plot.
 *
 * @param text measures it
 */
record LossCaptions(TextMeasure text) {
  private static final double SIZE = 11;
  private static final double VALUE = 12.5;

  double width(String words) {
    return width(words, SIZE);
  }

  /** {@return where a text stands} */
  Bounds bounds(TextMark mark) {
    return text.bounds(mark);
  }

  private double width(String words, double size) {
    return text.width(List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.none())), size);
  }

  static TextMark muted(Point at, HorizontalAlign align, String words) {
    List<Span> spans = List.of(Span.of(words, FontStyle.REGULAR, Ink.of(Role.MUTED)));
    return new TextMark(at, align, VerticalAlign.MIDDLE, spans, SIZE, Subject.none());
  }

  /** {@return the name of a line} */
  static TextMark label(Point at, String words, Role role) {
    List<Span> spans = List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.of(role)));
    return new TextMark(
        at, HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, spans, SIZE, Subject.none());
  }

  /** {@return the loss, if it is known, and the longest title that has room before it} */
  List<Mark> head(double width, boolean logarithmic, Optional<String> loss, long current) {
    String update = "%,d".formatted(current);
    double room = room(width, loss);
    List<Mark> marks = new ArrayList<>(value(width, loss));
    Stream.of(
            (logarithmic ? "loss, logarithmic · at update " : "loss · at update ") + update,
            (logarithmic ? "log scale · update " : "update ") + update,
            logarithmic ? "log scale" : "loss")
        .filter(title -> width(title) <= room)
        .findFirst()
        .ifPresent(title -> marks.add(muted(new Point(6, 11), HorizontalAlign.START, title)));
    return marks;
  }

  /** {@return the loss, if it is known} */
  static List<Mark> value(double width, Optional<String> loss) {
    return loss.<Mark>map(number -> value(new Point(width - 10, 11), "L = " + number)).stream()
        .toList();
  }

  /** {@return how much room there is before the loss} */
  double room(double width, Optional<String> loss) {
    return width - 12 - loss.map(number -> width("L = " + number, VALUE)).orElse(0.0) - 12;
  }

  /** {@return the losses that are pointed at, of one update or of those it is put together with} */
  List<Mark> pointed(double width, LossCurve.Range range, Digits digits) {
    boolean isOne = range.from() == range.to();
    String title =
        isOne
            ? "pointed at: update %,d".formatted(range.from())
            : "pointed at: updates %,d–%,d".formatted(range.from(), range.to());
    String loss =
        isOne || range.min() == range.max()
            ? digits.text(range.mean())
            : digits.text(range.min()) + " to " + digits.text(range.max());
    String value = "L = " + loss;
    double room = width - 12 - width(value, VALUE) - 12;
    List<Mark> marks = new ArrayList<>();
    Stream.of(title, title.substring("pointed at: ".length()))
        .filter(words -> width(words) <= room)
        .findFirst()
        .ifPresent(words -> marks.add(muted(new Point(6, 11), HorizontalAlign.START, words)));
    marks.add(value(new Point(width - 10, 11), value));
    return marks;
  }

  private static TextMark value(Point at, String words) {
    List<Span> spans = List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.of(Role.LOSS)));
    return new TextMark(
        at, HorizontalAlign.END, VerticalAlign.MIDDLE, spans, VALUE, Subject.none());
  }
}
