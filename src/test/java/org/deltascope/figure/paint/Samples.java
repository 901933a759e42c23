package org.deltascope.figure.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.pixel.FramePainter;
import org.deltascope.figure.paint.pixel.Graphics2DPainter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.matrix.Matrix;

/** Figures to look at and to measure with. */
public final class Samples {
  public static final TextMeasure TEXT = new TextMeasure(new Fonts());
  public static final Typesetter FORMULAS = new Typesetter(100);

  private Samples() {}

  public static Graphics2DPainter painter() {
    return new Graphics2DPainter(TEXT, FORMULAS);
  }

  public static FramePainter frames() {
    return new FramePainter(TEXT, FORMULAS);
  }

  /** One of everything. */
  public static Figure everything() {
    List<Mark> marks = new ArrayList<>();
    DiscMark h1 = neuron(marks, 120, 120, "h", "1", "0.5933", "z 0.378", true);
    DiscMark o1 = neuron(marks, 460, 120, "o", "1", "0.7514", "z 1.106", false);
    DiscMark o2 = neuron(marks, 460, 320, "o", "2", "0.7729", "z 1.225", false);
    arrow(marks, o1, h1, Role.BACKWARD, LineStyle.SOLID, 4);
    arrow(marks, o2, h1, Role.NEGATIVE, LineStyle.DASHED, 3);
    edge(marks, new Point(290, 120), "5", "0.40", "∂L/∂w = 0.138 × 0.593 = 0.082");
    edge(marks, new Point(290, 220), "7", "−0.50", "∂L/∂w = −0.038 × 0.593 = −0.023");
    int x = 40;
    for (Role role : List.of(Role.FORWARD, Role.LOSS, Role.BACKWARD, Role.UPDATE)) {
      Role soft = Role.valueOf(role + "_SOFT");
      Role on = Role.valueOf("ON_" + role);
      Bounds b = new Bounds(x, 400, 92, 26);
      marks.add(BoxMark.pill(b, Ink.of(soft), Subject.none()));
      marks.add(text(b.center(), 13, Span.of("δ = 0.1385", FontStyle.SEMIBOLD, Ink.of(role))));
      Bounds c = b.plus(0, 36);
      marks.add(BoxMark.pill(c, Ink.of(role), Subject.none()));
      marks.add(text(c.center(), 13, Span.of("δ = 0.1385", FontStyle.SEMIBOLD, Ink.of(on))));
      x += 104;
    }
    String latex =
        "\\term{0}{\\delta^{1}} = \\left((\\term{1}{W^{2}})^{\\mathsf{T}}\\,\\term{2}{\\delta^{2}}\\right)"
            + " \\odot \\sigma'(\\term{3}{z^{1}}) \\qquad"
            + "\\frac{\\partial L}{\\partial w_{1}} = \\sum_{i=1}^{n} \\sqrt{x}"
            + "\\begin{pmatrix} 0.40 & 0.50 \\\\ 0.45 & 0.55 \\end{pmatrix}";
    Ink ink = Ink.of(Role.TEXT);
    FormulaMark formula =
        new FormulaMark(
            new Point(520, 425),
            latex,
            "δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)",
            20,
            ink,
            List.of(
                new Term(0, new Subject.Neuron(1, 0), Ink.of(Role.BACKWARD)),
                new Term(1, new Subject.Weights(2), Ink.of(Role.POSITIVE)),
                new Term(2, new Subject.Neuron(2, 0), Ink.of(Role.BACKWARD)),
                new Term(3, new Subject.Neuron(1, 0), Ink.of(Role.FORWARD))),
            FORMULAS.measure(latex, 20),
            Subject.none());
    formula
        .terms()
        .forEach(
            term ->
                formula
                    .boundsOf(term)
                    .ifPresent(
                        b ->
                            marks.add(
                                new BoxMark(
                                    b.inflate(3),
                                    4,
                                    Ink.of(Role.HIGHLIGHT_SOFT),
                                    Ink.none(),
                                    0,
                                    Subject.none()))));
    marks.add(formula);
    marks.add(
        new CellsMark(
            new Bounds(560, 60, 160, 96), random(6, 10, 3), 1, 1, 1, new Subject.Weights(1)));
    marks.add(
        new CellsMark(
            new Bounds(740, 60, 160, 96), random(128, 784, 4), 1, 0, 1, new Subject.Weights(1)));
    List<Point> from = column(560, 180, 160, 40);
    List<Point> to = column(900, 180, 160, 60);
    marks.add(new BundleMark(from, to, random(60, 40, 5), 1, 1, new Subject.Weights(1)));
    List<Point> curve = new ArrayList<>();
    for (int k = 0; k <= 100; k++) {
      curve.add(new Point(40 + 4 * k, 560 - 50 * Math.exp(-k / 20.0)));
    }
    marks.add(new CurveMark(curve, 2, Ink.of(Role.LOSS), LineStyle.SOLID, Subject.none()));
    marks.add(
        new CurveMark(
            curve.stream().map(p -> p.plus(450, 0)).toList(),
            2,
            Ink.of(Role.UPDATE),
            LineStyle.DOTTED,
            Subject.none()));
    return new Figure(940, 580, marks, "Everything", "");
  }

  private static DiscMark neuron(
      List<Mark> marks,
      double x,
      double y,
      String name,
      String index,
      String a,
      String z,
      boolean lit) {
    Point c = new Point(x, y);
    Ink rim = Ink.of(lit ? Role.BACKWARD : Role.NEURON_STROKE);
    DiscMark disc =
        new DiscMark(c, 40, Ink.of(Role.NEURON_FILL), rim, lit ? 4 : 1.5, new Subject.Neuron(1, 0));
    marks.add(disc);
    Ink ink = Ink.of(Role.TEXT);
    marks.add(text(c, 16, Span.of(a, FontStyle.SEMIBOLD, ink)));
    marks.add(text(c.plus(0, 20), 12, Span.of(z, FontStyle.REGULAR, Ink.of(Role.MUTED))));
    marks.add(
        new TextMark(
            c.plus(0, -50),
            HorizontalAlign.MIDDLE,
            VerticalAlign.BASELINE,
            List.of(Span.of(name, FontStyle.MATH, ink), Span.sub(index, FontStyle.REGULAR, ink)),
            18,
            Subject.none()));
    return disc;
  }

  /** {@return the point where a line towards the centre meets the outside of the rim} */
  private static Point rimTowards(DiscMark disc, Point from) {
    return disc.center().step(from, disc.radius() + disc.strokeWidth() / 2);
  }

  private static void arrow(
      List<Mark> marks, DiscMark from, DiscMark to, Role role, LineStyle style, double width) {
    marks.add(
        new LineMark(
            rimTowards(from, to.center()),
            rimTowards(to, from.center()),
            width,
            Ink.of(role),
            style,
            ArrowHead.ARROW,
            new Subject.Edge(2, 0, 0)));
  }

  static void edge(List<Mark> marks, Point at, String index, String weight, String gradient) {
    Ink ink = Ink.of(weight.startsWith("−") ? Role.NEGATIVE : Role.POSITIVE);
    Bounds b = Bounds.around(at, 200, 38);
    marks.add(
        new BoxMark(
            b, 5, Ink.of(Role.BACKGROUND), Ink.of(Role.BACKWARD), 1.25, new Subject.Edge(2, 0, 0)));
    marks.add(
        text(
            at.plus(0, -9),
            12.5,
            Span.of("w", FontStyle.ITALIC, ink),
            Span.sub(index, FontStyle.SEMIBOLD, ink),
            Span.of(" " + weight, FontStyle.SEMIBOLD, ink)));
    marks.add(
        text(at.plus(0, 9), 11.5, Span.of(gradient, FontStyle.REGULAR, Ink.of(Role.BACKWARD))));
  }

  private static TextMark text(Point at, double size, Span... spans) {
    return new TextMark(
        at, HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, List.of(spans), size, Subject.none());
  }

  public static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    return Matrix.generate(rows, columns, (_, _) -> 2 * random.nextDouble() - 1);
  }

  public static List<Point> column(double x, double y, double height, int count) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      points.add(new Point(x, y + height * k / (count - 1)));
    }
    return points;
  }

  /** 500 edges over two layers, 200 of them with a box of two lines, 1280 × 800. */
  static Figure busy(long seed) {
    Random random = new Random(seed);
    List<Mark> marks = new ArrayList<>();
    List<List<Point>> layers =
        List.of(column(60, 40, 720, 20), column(640, 40, 720, 15), column(1220, 40, 720, 13));
    for (int l = 1; l < layers.size(); l++) {
      for (Point to : layers.get(l)) {
        for (Point from : layers.get(l - 1)) {
          double w = random.nextDouble() * 2 - 1;
          marks.add(
              LineMark.solid(
                  from,
                  to,
                  0.5 + 3 * Math.abs(w),
                  new Ink(w < 0 ? Role.NEGATIVE : Role.POSITIVE, 0.3 + 0.7 * Math.abs(w)),
                  new Subject.Edge(l, 0, 0)));
        }
      }
    }
    layers.forEach(
        layer ->
            layer.forEach(
                p ->
                    marks.add(
                        new DiscMark(
                            p,
                            16,
                            Ink.of(Role.NEURON_FILL),
                            Ink.of(Role.NEURON_STROKE),
                            1.5,
                            Subject.none()))));
    for (int k = 0; k < 200; k++) {
      Point at = new Point(160 + (k % 5) * 220, 20 + Math.floorDiv(k, 5) * 19.5);
      edge(
          marks,
          at,
          Integer.toString(k),
          "%.2f".formatted(random.nextDouble()),
          "∂L/∂w = %.3f × %.3f = %.3f"
              .formatted(random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }
    return new Figure(1280, 800, marks, "Busy", "");
  }
}
