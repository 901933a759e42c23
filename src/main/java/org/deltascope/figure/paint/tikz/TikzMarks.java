package org.deltascope.figure.paint.tikz;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;

/** Writes marks as TikZ commands. */
final class TikzMarks {
  /** A formula in another mathematical font may be so much wider before it is set smaller. */
  private static final double ROOM = 1.03;

  private final TextMeasure measure;
  private final Tikz out;
  private final TikzText text;

  TikzMarks(TextMeasure measure, Tikz out) {
    this.measure = measure;
    this.out = out;
    this.text = new TikzText(out);
  }

  void write(Mark mark) {
    switch (mark) {
      case LineMark line -> write(line);
      case DiscMark disc -> write(disc);
      case BoxMark box -> write(box);
      case TextMark label -> write(label);
      case FormulaMark formula -> write(formula);
      case CurveMark curve -> write(curve);
      case CellsMark cells -> TikzCrowd.write(cells, out);
      case BundleMark bundle -> TikzCrowd.write(bundle, out);
    }
  }

  private void write(LineMark line) {
    if (!line.ink().visible()) {
      return;
    }
    boolean arrow = line.head() == ArrowHead.ARROW;
    String to = out.at(arrow ? MarkShapes.neck(line) : line.to());
    if (line.width() > 0) {
      out.add(
          "\\path[%s] %s -- %s"
              .formatted(
                  out.draw(line.ink(), line.width(), line.style()), out.at(line.from()), to));
    }
    if (arrow) {
      List<Point> head = MarkShapes.headCorners(line);
      out.add("\\path[%s] %s -- cycle".formatted(out.fill(line.ink()), joined(head)));
    }
  }

  private void write(DiscMark disc) {
    String circle = out.at(disc.center()) + " circle[radius=" + Tikz.length(disc.radius()) + "]";
    shape(circle, "", disc.fill(), disc.stroke(), disc.strokeWidth());
  }

  private void write(BoxMark box) {
    Bounds b = box.bounds();
    double corner = Math.min(box.corner(), Math.min(b.width(), b.height()) / 2);
    String round = corner > 0 ? ",rounded corners=" + Tikz.length(corner) : "";
    String rectangle = out.at(b.x(), b.y()) + " rectangle " + out.at(b.right(), b.bottom());
    shape(rectangle, round, box.fill(), box.stroke(), box.strokeWidth());
  }

  private void shape(String path, String options, Ink fill, Ink stroke, double width) {
    List<String> actions = new ArrayList<>();
    if (fill.visible()) {
      actions.add(out.fill(fill));
    }
    if (stroke.visible() && width > 0) {
      actions.add(out.draw(stroke, width, LineStyle.SOLID));
    }
    if (!actions.isEmpty()) {
      out.add("\\path[%s%s] %s".formatted(String.join(",", actions), options, path));
    }
  }

  private void write(TextMark label) {
    Ink ink = TikzText.ink(label);
    if (!ink.visible() || label.text().isBlank()) {
      return;
    }
    String anchor =
        switch (label.align()) {
          case START -> "dsStart";
          case MIDDLE -> "dsMiddle";
          case END -> "dsEnd";
        };
    String fit =
        switch (label.rise()) {
          case BASELINE -> "\\dsline";
          case MIDDLE -> "\\dsmid";
        };
    node(
        anchor,
        ink,
        label.anchor(),
        fit,
        label.size(),
        measure.width(label.spans(), label.size()),
        text.latex(label));
  }

  private void write(FormulaMark formula) {
    if (formula.ink().visible()) {
      node(
          "dsStart",
          formula.ink(),
          formula.origin(),
          "\\dsformula",
          formula.size(),
          formula.layout().width() * ROOM,
          text.latex(formula));
    }
  }

  private void node(
      String anchor, Ink ink, Point at, String fit, double size, double room, String latex) {
    String opacity = ink.opacity() < 1 ? ",opacity=" + CompactNumber.text(ink.opacity()) : "";
    out.add(
        "\\node[%s,text=%s%s] at %s {%s{%s}{%s}{%s}}"
            .formatted(
                anchor,
                out.color(ink.role()),
                opacity,
                out.at(at),
                fit,
                CompactNumber.text(size),
                CompactNumber.text(room),
                latex));
  }

  private void write(CurveMark curve) {
    if (!curve.ink().visible() || !(curve.width() > 0)) {
      return;
    }
    List<Point> stretch = new ArrayList<>();
    for (Point point : curve.points()) {
      if (Double.isFinite(point.x()) && Double.isFinite(point.y())) {
        stretch.add(point);
      } else {
        stretch(curve, stretch);
        stretch.clear();
      }
    }
    stretch(curve, stretch);
  }

  private void stretch(CurveMark curve, List<Point> points) {
    if (points.size() > 1) {
      out.add(
          "\\path[%s,line join=round] %s"
              .formatted(out.draw(curve.ink(), curve.width(), curve.style()), joined(points)));
    }
  }

  private String joined(List<Point> points) {
    List<String> places = new ArrayList<>();
    for (String place : points.stream().map(out::at).toList()) {
      if (places.isEmpty() || !places.getLast().equals(place)) {
        places.add(place);
      }
    }
    return String.join(" -- ", places);
  }
}
