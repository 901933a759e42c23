package org.deltascope.figure.network.draw;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.network.layout.NeuronLayout;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/** Collects the marks of a picture, from the lowest to the topmost. */
public final class MarkLayers {
  private final List<Mark> marks = new ArrayList<>();
  private final SpanFactory words;

  public MarkLayers(SpanFactory words) {
    this.words = words;
  }

  public List<Mark> marks() {
    return marks;
  }

  /** Puts what another has collected on top. */
  public void addAll(MarkLayers other) {
    marks.addAll(other.marks);
  }

  /** {@return the boxes, which cover what lies below them} */
  List<Bounds> boxes() {
    return marks.stream()
        .filter(BoxMark.class::isInstance)
        .map(mark -> ((BoxMark) mark).bounds())
        .toList();
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Clears the ground of a text, so that no edge runs through it. */
  void ground(Bounds box, Subject subject) {
    add(new BoxMark(box, 4, new Ink(Role.BACKGROUND, 0.95), Ink.none(), 0, subject));
  }

  /** Writes in the middle of a box, smaller where it would not fit. */
  void write(Bounds box, List<Span> spans, double size, Subject subject) {
    double fitting = words.fitting(spans, size, box.width());
    add(
        new TextMark(
            box.center(), HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, spans, fitting, subject));
  }

  /** Writes from a point to the right, smaller where it would not fit. */
  void writeFrom(Point at, double room, List<Span> spans, double size, Subject subject) {
    double fitting = words.fitting(spans, size, room);
    add(new TextMark(at, HorizontalAlign.START, VerticalAlign.MIDDLE, spans, fitting, subject));
  }

  /** Writes from a point to the left, smaller where it would not fit. */
  void writeTo(Point at, double room, List<Span> spans, double size, Subject subject) {
    double fitting = words.fitting(spans, size, room);
    add(new TextMark(at, HorizontalAlign.END, VerticalAlign.MIDDLE, spans, fitting, subject));
  }

  /** Writes lines below each other about the middle of a box. */
  void writeLines(Bounds box, List<List<Span>> lines, double size, Subject subject) {
    double first = -(lines.size() - 1) / 2.0;
    for (int k = 0; k < lines.size(); k++) {
      write(box.plus(0, (first + k) * NeuronLayout.LINE), lines.get(k), size, subject);
    }
  }

  /** {@return the width of the widest line} */
  double widest(List<List<Span>> lines, double size) {
    return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
  }

  double width(List<Span> spans, double size) {
    return words.width(spans) * size;
  }
}
