package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Label;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;

/** Collects the marks of a picture, from the lowest to the topmost. */
final class Canvas {
  private final List<Mark> marks = new ArrayList<>();
  private final Words words;

  Canvas(Words words) {
    this.words = words;
  }

  List<Mark> marks() {
    return marks;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Writes in the middle of a box, smaller where it would not fit. */
  void write(Bounds box, List<Span> spans, double size, Subject subject) {
    double fitting = words.fitting(spans, size, box.width());
    add(new Label(box.center(), Align.MIDDLE, Rise.MIDDLE, spans, fitting, subject));
  }

  /** Writes from a point to the right, smaller where it would not fit. */
  void writeFrom(Point at, double room, List<Span> spans, double size, Subject subject) {
    double fitting = words.fitting(spans, size, room);
    add(new Label(at, Align.START, Rise.MIDDLE, spans, fitting, subject));
  }

  /** Writes from a point to the left, smaller where it would not fit. */
  void writeTo(Point at, double room, List<Span> spans, double size, Subject subject) {
    double fitting = words.fitting(spans, size, room);
    add(new Label(at, Align.END, Rise.MIDDLE, spans, fitting, subject));
  }

  double width(List<Span> spans, double size) {
    return words.width(spans) * size;
  }
}
