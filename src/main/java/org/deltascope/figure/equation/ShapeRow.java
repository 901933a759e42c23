package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.equation.setting.FormulaText;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.Equation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.equation.ShapedFactor;
import org.deltascope.trace.Ref;

/**
 * The shapes of a formula's factors, each below its factor and all at one height.
 *
 * @param compositor knows the terms
 * @param text measures words
 * @param scale how large everything is
 */
record ShapeRow(FormulaSetter compositor, TextMeasure text, double scale) {
  private static final double SIZE = 11;
  private static final double APART = 5;

  /** A shape, the factor it belongs to and where its text has its middle. */
  private record Shape(String text, Bounds factor, double middle) {
    Shape at(double x) {
      return new Shape(text, factor, x);
    }
  }

  void draw(Equation equation, FormulaMark formula, double left, double room, MarkFlow paper) {
    List<Shape> shapes = apart(shapes(equation, formula), left, room);
    double size = SIZE * scale;
    double line = paper.y();
    paper.skip(size * 1.25);
    for (Shape shape : shapes) {
      Bounds box = shape.factor();
      paper.add(
          LineMark.solid(
              new Point(box.x(), line),
              new Point(box.right(), line),
              scale,
              Ink.of(Role.MUTED).faded(0.6),
              Subject.none()));
      paper.add(
          new TextMark(
              new Point(shape.middle(), paper.y()),
              HorizontalAlign.MIDDLE,
              VerticalAlign.BASELINE,
              spans(shape.text()),
              size,
              Subject.none()));
    }
    paper.skip(0.3 * size);
  }

  /** The shapes of the result and of the factors of all right sides. */
  private List<Shape> shapes(Equation equation, FormulaMark formula) {
    List<Ref> all = compositor.refs(FormulaText.of(equation.formula()));
    List<Ref> result = refs(equation.formula().left());
    List<Shape> shapes = new ArrayList<>();
    box(formula, 0, result.size())
        .ifPresent(box -> shapes.add(shape(equation.shapes().result().toString(), box)));
    int at = result.size();
    for (ShapedFactor factor : equation.shapes().factors()) {
      List<Ref> own = refs(factor.factor());
      int start = own.isEmpty() ? -1 : indexOf(all, own.getFirst(), at);
      if (start >= 0) {
        at = start + own.size();
        box(formula, start, at).ifPresent(box -> shapes.add(shape(factor.shape().toString(), box)));
      }
    }
    return shapes;
  }

  private static Shape shape(String text, Bounds factor) {
    return new Shape(text, factor, factor.center().x());
  }

  private List<Ref> refs(Expr expr) {
    return compositor.refs(FormulaText.of(expr));
  }

  private static int indexOf(List<Ref> all, Ref ref, int from) {
    int index = all.subList(from, all.size()).indexOf(ref);
    return index < 0 ? index : from + index;
  }

  private static Optional<Bounds> box(FormulaMark formula, int from, int to) {
    return formula.terms().stream()
        .filter(term -> term.number() >= from && term.number() < to)
        .map((Term term) -> formula.boundsOf(term))
        .flatMap(Optional::stream)
        .reduce(Bounds::union);
  }

  /** Shapes that are wider than their factors move aside, first to the right, then back. */
  private List<Shape> apart(List<Shape> shapes, double left, double room) {
    List<Shape> moved = new ArrayList<>(shapes);
    double[] leftmost = new double[shapes.size()];
    double packed = left;
    double least = left;
    for (int k = 0; k < moved.size(); k++) {
      double half = width(moved.get(k)) / 2;
      double x = Math.max(moved.get(k).middle(), least + half);
      leftmost[k] = packed + half;
      moved.set(k, moved.get(k).at(x));
      packed += 2 * half + APART * scale;
      least = x + half + APART * scale;
    }
    double most = left + room;
    for (int k = moved.size() - 1; k >= 0; k--) {
      double half = width(moved.get(k)) / 2;
      double wanted = (moved.get(k).middle() + shapes.get(k).middle()) / 2;
      double x = Math.max(leftmost[k], Math.min(wanted, most - half));
      moved.set(k, moved.get(k).at(x));
      most = x - half - APART * scale;
    }
    return moved;
  }

  private double width(Shape shape) {
    return text.width(spans(shape.text()), SIZE * scale);
  }

  private static List<Span> spans(String shape) {
    return List.of(Span.of(shape, FontStyle.REGULAR, Ink.of(Role.MUTED)));
  }
}
