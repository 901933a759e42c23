package org.deltascope.figure.paint.pixel;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
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
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.paint.common.SignTextures;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * Paints figures on frames, the same picture as {@link Graphics2DPainter} but several times as
 * fast: lines, boxes, discs and bundles go straight to the pixels, only text and curves through
 * Java2D. It remembers the glyphs, bundles and resting lines it painted last, and the picture as a
 * whole: of the next one it paints what differs. For one thread at a time.
 */
public final class FramePainter {
  private final Graphics2DPainter other;
  private final PixelText text;
  private final StaticLineCache ground = new StaticLineCache();
  private final LastPicture last;
  private final List<BundleLayer> layers = new ArrayList<>();

  /** Paints labels and formulas with those. */
  public FramePainter(TextMeasure text, Typesetter formulas) {
    this.other = new Graphics2DPainter(text, formulas);
    this.text = new PixelText(text);
    this.last = new LastPicture(text);
  }

  /**
   * Paints a figure over everything a frame held; the ground goes on beyond the figure's border.
   *
   * @param figure what to paint
   * @param theme its colours
   * @param view which part of it, how large
   * @param frame where
   */
  public void paint(Figure figure, Theme theme, PaintedPart view, PixelFrame frame) {
    Graphics2D g = frame.image().createGraphics();
    try {
      g.translate(view.left(), view.top());
      Graphics2DPainter.Brush brush = Graphics2DPainter.brush(g, theme, view.scale());
      List<Mark> marks = SignTextures.of(figure, theme).marks();
      Tiles wanted = last.differing(marks, theme, view, frame);
      int done = 0;
      if (wanted.areFew()) {
        wanted.fill(frame.pixels(), theme.argb(Role.BACKGROUND));
      } else {
        wanted.markAll();
        done = ground.paint(marks, theme, view, frame);
      }
      Painting painting = new Painting(theme, view, frame, brush, wanted);
      for (int k = done; k < marks.size(); k++) {
        painting.paint(marks.get(k), last.reach(k));
      }
      last.complete(wanted, frame);
      while (layers.size() > painting.bundles) {
        layers.removeLast();
      }
    } finally {
      g.dispose();
    }
  }

  /** One figure on its way to one frame. */
  private final class Painting {
    private final Theme theme;
    private final PaintedPart view;
    private final PixelFrame frame;
    private final Graphics2DPainter.Brush brush;
    private final PixelLines lines;
    private final PixelBoxes boxes;
    private final Tiles wanted;
    private int bundles;

    Painting(
        Theme theme,
        PaintedPart view,
        PixelFrame frame,
        Graphics2DPainter.Brush brush,
        Tiles wanted) {
      this.wanted = wanted;
      this.theme = theme;
      this.view = view;
      this.frame = frame;
      this.brush = brush;
      this.lines = new PixelLines(frame, wanted);
      this.boxes = new PixelBoxes(frame);
    }

    /** What lies beside the squares is painted, too, or not: nobody sees it. */
    void paint(Mark mark, Reach reach) {
      if (wanted.touches(reach)) {
        paint(mark);
      } else {
        bundles += mark instanceof BundleMark ? 1 : 0;
      }
    }

    private void paint(Mark mark) {
      switch (mark) {
        case LineMark line -> paint(line);
        case DiscMark disc -> paint(disc);
        case BoxMark box -> paint(box);
        case BundleMark bundle -> paint(bundle);
        case TextMark label -> text.paint(label, frame, view, theme);
        case FormulaMark _, CellsMark _, CurveMark _ -> other.paint(mark, brush);
      }
    }

    private void paint(LineMark line) {
      lines.draw(line, theme, view);
      if (line.head() == ArrowHead.ARROW && wanted.touches(MarkReach.head(line, view))) {
        brush.fill(MarkShapes.head(line), line.ink());
      }
    }

    private void paint(DiscMark disc) {
      double radius = disc.radius() * view.scale();
      draw(
          new PixelBoxes.Shape(
              view.x(disc.center().x()),
              view.y(disc.center().y()),
              radius,
              radius,
              radius,
              disc.strokeWidth() * view.scale()),
          disc.fill(),
          disc.stroke());
    }

    private void paint(BoxMark box) {
      Bounds b = MarkShapes.snapped(box.bounds(), box.strokeWidth(), view.scale());
      double halfWidth = b.width() * view.scale() / 2;
      double halfHeight = b.height() * view.scale() / 2;
      double corner = Math.min(box.corner() * view.scale(), Math.min(halfWidth, halfHeight));
      draw(
          new PixelBoxes.Shape(
              view.x(b.center().x()),
              view.y(b.center().y()),
              halfWidth,
              halfHeight,
              corner,
              box.strokeWidth() * view.scale()),
          box.fill(),
          box.stroke());
    }

    private void draw(PixelBoxes.Shape shape, Ink fill, Ink stroke) {
      boxes.draw(
          shape,
          theme.argb(fill.role()),
          Blend.alpha(fill.opacity()),
          theme.argb(stroke.role()),
          shape.border() > 0 ? Blend.alpha(stroke.opacity()) : 0);
    }

    private void paint(BundleMark bundle) {
      if (bundles == layers.size()) {
        layers.add(new BundleLayer());
      }
      BundleLayer layer = layers.get(bundles++);
      layer.show(bundle, view, frame.width(), frame.height());
      layer.blend(frame.pixels(), theme, bundle.opacity());
    }
  }
}
