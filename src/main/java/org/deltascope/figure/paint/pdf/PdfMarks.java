package org.deltascope.figure.paint.pdf;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
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
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.paint.common.MergedShapes;
import org.deltascope.figure.paint.pixel.RasterFallback;
import org.deltascope.figure.paint.tex.FormulaParts;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Theme;

/** Draws marks on a PDF page. */
final class PdfMarks {
  private final PDDocument document;
  private final PdfPen pen;
  private final PdfText text;
  private final Typesetter formulas;
  private final Theme theme;

  PdfMarks(PDDocument document, PdfPen pen, PdfText text, Typesetter formulas, Theme theme) {
    this.document = document;
    this.pen = pen;
    this.text = text;
    this.formulas = formulas;
    this.theme = theme;
  }

  void draw(Mark mark) throws IOException {
    switch (mark) {
      case LineMark line -> draw(line);
      case DiscMark disc -> draw(disc);
      case BoxMark box -> draw(box);
      case TextMark label -> text.write(label);
      case FormulaMark formula -> {
        fills(FormulaParts.parts(formula, formulas));
        text.hide(formula);
      }
      case CellsMark cells -> {
        if (RasterFallback.isBetterFor(cells)) {
          draw(RasterFallback.of(cells, theme));
        } else {
          fills(MergedShapes.of(cells));
        }
      }
      case CurveMark curve ->
          pen.draw(MarkShapes.polyline(curve.points()), curve.width(), curve.style(), curve.ink());
      case BundleMark bundle -> {
        if (RasterFallback.isBetterFor(bundle)) {
          draw(RasterFallback.of(bundle, theme));
        } else {
          for (Map.Entry<Ink, Shape> edges : MergedShapes.of(bundle).entrySet()) {
            pen.draw(edges.getValue(), 1, LineStyle.SOLID, edges.getKey());
          }
        }
      }
    }
  }

  private void draw(LineMark line) throws IOException {
    Point from = line.from();
    Point to = line.head() == ArrowHead.ARROW ? MarkShapes.neck(line) : line.to();
    Shape shaft = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    pen.draw(shaft, line.width(), line.style(), line.ink());
    if (line.head() == ArrowHead.ARROW) {
      pen.fill(MarkShapes.head(line), line.ink());
    }
  }

  private void draw(DiscMark disc) throws IOException {
    double r = disc.radius();
    Shape circle = new Ellipse2D.Double(disc.center().x() - r, disc.center().y() - r, 2 * r, 2 * r);
    pen.fill(circle, disc.fill());
    pen.draw(circle, disc.strokeWidth(), LineStyle.SOLID, disc.stroke());
  }

  private void draw(BoxMark box) throws IOException {
    Bounds b = box.bounds();
    double arc = 2 * Math.min(box.corner(), Math.min(b.width(), b.height()) / 2);
    Shape shape = new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), arc, arc);
    pen.fill(shape, box.fill());
    pen.draw(shape, box.strokeWidth(), LineStyle.SOLID, box.stroke());
  }

  private void fills(Map<Ink, Shape> shapes) throws IOException {
    for (Map.Entry<Ink, Shape> shape : shapes.entrySet()) {
      pen.fill(shape.getValue(), shape.getKey());
    }
  }

  private void draw(RasterFallback picture) throws IOException {
    Bounds b = picture.bounds();
    pen.cover(1);
    // Pictures stand on their feet, the figure on its head.
    pen.page()
        .drawImage(
            LosslessFactory.createFromImage(document, picture.image()),
            new Matrix(
                (float) b.width(), 0, 0, (float) -b.height(), (float) b.x(), (float) b.bottom()));
  }
}
