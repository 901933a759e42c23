package org.deltascope.figure.paint;

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
import org.deltascope.figure.Box;
import org.deltascope.figure.Bundle;
import org.deltascope.figure.Cells;
import org.deltascope.figure.Curve;
import org.deltascope.figure.Disc;
import org.deltascope.figure.Formula;
import org.deltascope.figure.Head;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Line;
import org.deltascope.figure.LineStyle;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Theme;

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
      case Line line -> draw(line);
      case Disc disc -> draw(disc);
      case Box box -> draw(box);
      case Label label -> text.write(label);
      case Formula formula -> {
        fills(Inked.parts(formula, formulas));
        text.hide(formula);
      }
      case Cells cells -> {
        if (Picture.isBetterFor(cells)) {
          draw(Picture.of(cells, theme));
        } else {
          fills(Swatches.of(cells));
        }
      }
      case Curve curve ->
          pen.draw(Shapes.polyline(curve.points()), curve.width(), curve.style(), curve.ink());
      case Bundle bundle -> {
        if (Picture.isBetterFor(bundle)) {
          draw(Picture.of(bundle, theme));
        } else {
          for (Map.Entry<Ink, Shape> edges : Swatches.of(bundle).entrySet()) {
            pen.draw(edges.getValue(), 1, LineStyle.SOLID, edges.getKey());
          }
        }
      }
    }
  }

  private void draw(Line line) throws IOException {
    Point from = line.from();
    Point to = line.head() == Head.ARROW ? Shapes.neck(line) : line.to();
    Shape shaft = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    pen.draw(shaft, line.width(), line.style(), line.ink());
    if (line.head() == Head.ARROW) {
      pen.fill(Shapes.head(line), line.ink());
    }
  }

  private void draw(Disc disc) throws IOException {
    double r = disc.radius();
    Shape circle = new Ellipse2D.Double(disc.center().x() - r, disc.center().y() - r, 2 * r, 2 * r);
    pen.fill(circle, disc.fill());
    pen.draw(circle, disc.strokeWidth(), LineStyle.SOLID, disc.stroke());
  }

  private void draw(Box box) throws IOException {
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

  private void draw(Picture picture) throws IOException {
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
