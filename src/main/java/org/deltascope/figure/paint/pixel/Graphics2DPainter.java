package org.deltascope.figure.paint.pixel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
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
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.paint.common.SignTextures;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/** Paints figures on any {@link Graphics2D}. For one thread at a time. */
public final class Graphics2DPainter {
  private static final Map<RenderingHints.Key, Object> HINTS =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

  private final TextPainter text;
  private final Typesetter formulas;

  /** Paints labels and formulas with those. */
  public Graphics2DPainter(TextMeasure text, Typesetter formulas) {
    this.text = new TextPainter(text);
    this.formulas = formulas;
  }

  /**
   * Paints a whole figure, ground first.
   *
   * @param figure what to paint
   * @param theme its colours
   * @param g where; its transform is the one at the figure's upper left corner
   * @param scale device pixels for one unit, greater than 0
   */
  public void paint(Figure figure, Theme theme, Graphics2D g, double scale) {
    Graphics2D own = (Graphics2D) g.create();
    try {
      Brush brush = brush(own, theme, scale);
      brush.fill(
          new Rectangle2D.Double(0, 0, figure.width(), figure.height()), Ink.of(Role.BACKGROUND));
      SignTextures.of(figure, theme).marks().forEach(mark -> paint(mark, brush));
    } finally {
      own.dispose();
    }
  }

  /** {@return a brush whose units are those of a figure} It changes the graphics it paints on. */
  static Brush brush(Graphics2D g, Theme theme, double scale) {
    g.addRenderingHints(HINTS);
    g.scale(scale, scale);
    return new Brush(g, theme, scale);
  }

  /** Paints one mark. */
  void paint(Mark mark, Brush brush) {
    switch (mark) {
      case LineMark line -> paint(line, brush);
      case DiscMark disc -> paint(disc, brush);
      case BoxMark box -> paint(box, brush);
      case TextMark label -> text.paint(label, brush.g, brush.theme, brush.scale);
      case FormulaMark formula -> paint(formula, brush);
      case CellsMark cells -> HeatMap.paint(cells, brush.g, brush.theme, brush.scale);
      case CurveMark curve ->
          brush.draw(
              MarkShapes.polyline(curve.points()), curve.width(), curve.style(), curve.ink());
      case BundleMark bundle -> BundlePainter.paint(bundle, brush.g, brush.theme, brush.scale);
    }
  }

  private static void paint(LineMark line, Brush brush) {
    Point from = line.from();
    Point to = line.head() == ArrowHead.ARROW ? MarkShapes.neck(line) : line.to();
    Shape shaft = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    brush.draw(shaft, line.width(), line.style(), line.ink());
    if (line.head() == ArrowHead.ARROW) {
      brush.fill(MarkShapes.head(line), line.ink());
    }
  }

  private static void paint(DiscMark disc, Brush brush) {
    double r = disc.radius();
    Shape circle = new Ellipse2D.Double(disc.center().x() - r, disc.center().y() - r, 2 * r, 2 * r);
    brush.fill(circle, disc.fill());
    brush.draw(circle, disc.strokeWidth(), LineStyle.SOLID, disc.stroke());
  }

  private static void paint(BoxMark box, Brush brush) {
    Bounds b = MarkShapes.snapped(box.bounds(), box.strokeWidth(), brush.scale);
    double arc = 2 * Math.min(box.corner(), Math.min(b.width(), b.height()) / 2);
    Shape shape = new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), arc, arc);
    brush.fill(shape, box.fill());
    brush.draw(shape, box.strokeWidth(), LineStyle.SOLID, box.stroke());
  }

  private void paint(FormulaMark formula, Brush brush) {
    Map<Integer, Path2D> shapes = formulas.outlines(formula.latex()).shapes();
    AffineTransform place =
        AffineTransform.getTranslateInstance(formula.origin().x(), formula.origin().y());
    place.scale(formula.size(), formula.size());
    shapes.forEach(
        (number, shape) -> {
          Ink ink = formula.ink();
          for (Term term : formula.terms()) {
            ink = term.number() == number ? term.ink() : ink;
          }
          brush.fill(place.createTransformedShape(shape), ink);
        });
  }

  /** Where and in which colours a figure is being painted. */
  record Brush(Graphics2D g, Theme theme, double scale) {
    void fill(Shape shape, Ink ink) {
      if (ink.visible()) {
        g.setColor(new Color(theme.argb(ink), true));
        g.fill(shape);
      }
    }

    void draw(Shape shape, double width, LineStyle style, Ink ink) {
      if (ink.visible() && width > 0) {
        g.setColor(new Color(theme.argb(ink), true));
        g.setStroke(MarkShapes.stroke(width, style));
        g.draw(shape);
      }
    }
  }
}
