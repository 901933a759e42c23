package org.deltascope.figure.paint.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Theme;

/** Draws shapes on a PDF page, whose colours have no opacity of their own. */
final class PdfPen {
  private final PDPageContentStream page;
  private final Theme theme;
  private double opacity = 1;

  PdfPen(PDPageContentStream page, Theme theme) {
    this.page = page;
    this.theme = theme;
  }

  PDPageContentStream page() {
    return page;
  }

  void fill(Shape shape, Ink ink) throws IOException {
    if (ink.visible() && !shape.getPathIterator(null).isDone()) {
      fillWith(ink);
      trace(shape);
      page.fill();
    }
  }

  void draw(Shape shape, double width, LineStyle style, Ink ink) throws IOException {
    if (!ink.visible() || !(width > 0) || shape.getPathIterator(null).isDone()) {
      return;
    }
    cover(ink.opacity());
    page.setStrokingColor(color(ink));
    page.setLineWidth((float) width);
    BasicStroke stroke = MarkShapes.stroke(width, style);
    float[] dashes = stroke.getDashArray();
    page.setLineDashPattern(dashes == null ? new float[0] : dashes, 0);
    page.setLineCapStyle(stroke.getEndCap());
    page.setLineJoinStyle(stroke.getLineJoin());
    trace(shape);
    page.stroke();
  }

  /** Makes an ink the one that shapes and letters are filled with. */
  void fillWith(Ink ink) throws IOException {
    cover(ink.opacity());
    page.setNonStrokingColor(color(ink));
  }

  /** Pictures bring their own opacity. */
  void cover(double wanted) throws IOException {
    if (wanted != opacity) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant((float) wanted);
      state.setStrokingAlphaConstant((float) wanted);
      page.setGraphicsStateParameters(state);
      opacity = wanted;
    }
  }

  private Color color(Ink ink) {
    return new Color(theme.argb(ink.role()));
  }

  private void trace(Shape shape) throws IOException {
    double x = 0;
    double y = 0;
    double[] p = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      switch (at.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> page.moveTo(round(p[0]), round(p[1]));
        case PathIterator.SEG_LINETO -> page.lineTo(round(p[0]), round(p[1]));
        case PathIterator.SEG_QUADTO ->
            page.curveTo(
                round(x + (p[0] - x) * 2 / 3),
                round(y + (p[1] - y) * 2 / 3),
                round(p[2] + (p[0] - p[2]) * 2 / 3),
                round(p[3] + (p[1] - p[3]) * 2 / 3),
                round(p[2]),
                round(p[3]));
        case PathIterator.SEG_CUBICTO ->
            page.curveTo(
                round(p[0]), round(p[1]), round(p[2]), round(p[3]), round(p[4]), round(p[5]));
        default -> page.closePath();
      }
      int last = last(at.currentSegment(p));
      if (last >= 0) {
        x = p[last];
        y = p[last + 1];
      }
    }
  }

  /** Hundredths of a unit are fine enough, and short. */
  private static float round(double value) {
    return (float) (CompactNumber.hundredths(value) / 100.0);
  }

  /** {@return where among its coordinates a segment's end is} */
  private static int last(int segment) {
    return switch (segment) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
      case PathIterator.SEG_QUADTO -> 2;
      case PathIterator.SEG_CUBICTO -> 4;
      default -> -1;
    };
  }
}
