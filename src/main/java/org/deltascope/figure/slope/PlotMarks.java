package org.deltascope.figure.slope;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.naming.Name;

/** Collects the marks of a plot. */
final class PlotMarks {
  private static final double SIZE = 11.5;

  private final List<Mark> marks = new ArrayList<>();
  private final TextMeasure text;
  private final double width;
  private final double height;

  PlotMarks(TextMeasure text, double width, double height) {
    this.text = text;
    this.width = width;
    this.height = height;
  }

  List<Mark> marks() {
    return marks;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Writes whose activation it is, and which. */
  void title(Name unit, String words) {
    List<Span> title = name(unit);
    title.add(words("  " + words, Role.MUTED));
    write(new Point(10, 13), HorizontalAlign.START, title, width - 20);
  }

  /** Writes below the plot. */
  void caption(List<Span> spans) {
    write(new Point(width / 2, height - 12), HorizontalAlign.MIDDLE, spans, width - 12);
  }

  /** Writes a line, smaller where it would not fit. */
  void write(Point at, HorizontalAlign align, List<Span> spans, double room) {
    double wide = text.width(spans, SIZE);
    double size = wide <= room || wide == 0 ? SIZE : SIZE * room / wide;
    marks.add(new TextMark(at, align, VerticalAlign.MIDDLE, spans, size, Subject.none()));
  }

  void line(Point from, Point to, double thick, Ink ink) {
    marks.add(LineMark.solid(from, to, thick, ink, Subject.none()));
  }

  void dashed(Point from, Point to, Ink ink) {
    marks.add(new LineMark(from, to, 1, ink, LineStyle.DASHED, ArrowHead.NONE, Subject.none()));
  }

  static Span words(String words, Role role) {
    return Span.of(words, FontStyle.REGULAR, Ink.of(role));
  }

  static Span result(String words) {
    return Span.of(words, FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD));
  }

  static List<Span> name(Name name) {
    Ink ink = Ink.of(Role.TEXT);
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(name.base(), FontStyle.MATH, ink));
    if (!name.sup().isEmpty()) {
      spans.add(Span.sup(name.sup(), FontStyle.MATH, ink));
    }
    if (!name.sub().isEmpty()) {
      spans.add(Span.sub(name.sub(), FontStyle.MATH, ink));
    }
    return spans;
  }
}
