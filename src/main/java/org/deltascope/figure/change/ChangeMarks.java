package org.deltascope.figure.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.SubjectBounds;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;

/**
 * Adds to a picture the marks of numbers that were changed. They are words and dashes, so that they
 * are seen without colours, too.
 *
 * @param text how labels are set
 */
public record ChangeMarks(TextMeasure text) {

  /** More old values than that would hide the picture; the rest has dashes only. */
  private static final int MOST_VALUES = 12;

  private static final double SIZE = 10.5;
  private static final double HEIGHT = 15;
  private static final double PADDING = 4;
  private static final double DASH = 1.4;

  /** {@return a picture where each changed number is underlined} */
  public Figure underlined(Figure figure, List<ChangedNumber> changed) {
    return with(figure, changed.stream().flatMap(number -> lines(figure, number)));
  }

  /** {@return a picture where each changed number has what it was beside it} */
  public Figure withOldValues(Figure figure, List<ChangedNumber> changed) {
    Stream<Mark> values =
        changed.stream().limit(MOST_VALUES).flatMap(number -> value(figure, number));
    Stream<Mark> others =
        changed.stream().skip(MOST_VALUES).flatMap(number -> lines(figure, number));
    return with(figure, Stream.concat(values, others));
  }

  private static Figure with(Figure figure, Stream<Mark> more) {
    List<Mark> marks = new ArrayList<>(figure.marks());
    more.forEach(marks::add);
    return new Figure(figure.width(), figure.height(), marks, figure.title(), figure.description());
  }

  private Stream<Mark> lines(Figure figure, ChangedNumber number) {
    return new SubjectBounds(text)
        .of(figure, number.subject()).stream()
            .map(
                box ->
                    new LineMark(
                        new Point(box.x(), box.bottom() + DASH),
                        new Point(Math.max(box.right(), box.x() + HEIGHT), box.bottom() + DASH),
                        DASH,
                        Ink.of(Role.TEXT),
                        LineStyle.DASHED,
                        ArrowHead.NONE,
                        Subject.none()));
  }

  private Stream<Mark> value(Figure figure, ChangedNumber number) {
    List<Span> spans =
        List.of(Span.of("was " + number.was(), FontStyle.REGULAR, Ink.of(Role.TEXT)));
    double width = text.width(spans, SIZE) + 2 * PADDING;
    return new SubjectBounds(text)
        .around(figure, number.subject()).stream()
            .map(box -> beside(figure, box, number.subject(), width))
            .flatMap(
                box ->
                    Stream.of(
                        new BoxMark(
                            box,
                            3,
                            Ink.of(Role.BACKGROUND),
                            Ink.of(Role.NEURON_STROKE),
                            1,
                            number.subject()),
                        TextMark.centered(box.center(), spans.getFirst(), SIZE, number.subject())));
  }

  /** Above the number; below it where its name or its neuron stands above. */
  private static Bounds beside(Figure figure, Bounds number, Subject subject, double width) {
    double least = Math.min(1, figure.width() - width - 1);
    double x = Math.clamp(number.center().x() - width / 2, least, figure.width() - width - 1);
    boolean isBelow =
        subject instanceof Subject.Neuron
            || subject instanceof Subject.Bias
            || number.y() < HEIGHT + 1;
    double y = isBelow ? number.bottom() + 2 : number.y() - HEIGHT - 2;
    return new Bounds(x, y, width, HEIGHT);
  }
}
