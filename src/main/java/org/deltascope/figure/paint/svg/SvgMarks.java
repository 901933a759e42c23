package org.deltascope.figure.paint.svg;

import java.awt.Shape;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.Dashes;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.paint.common.MergedShapes;
import org.deltascope.figure.paint.pixel.RasterFallback;
import org.deltascope.figure.paint.tex.FormulaParts;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;

/** Writes marks as SVG elements. */
final class SvgMarks {
  private final Typesetter formulas;
  private final SvgColors colors;
  private final XmlWriter xml;
  private final SvgText text;

  SvgMarks(SvgText text, Typesetter formulas, SvgColors colors, XmlWriter xml) {
    this.text = text;
    this.formulas = formulas;
    this.colors = colors;
    this.xml = xml;
  }

  void write(Mark mark) throws IOException {
    switch (mark) {
      case LineMark line -> write(line);
      case DiscMark disc -> write(disc);
      case BoxMark box -> write(box);
      case org.deltascope.figure.TextMark label -> text.write(label);
      case FormulaMark formula -> write(formula);
      case org.deltascope.figure.CellsMark cells -> {
        if (RasterFallback.isBetterFor(cells)) {
          write(RasterFallback.of(cells, colors.theme()));
        } else {
          fills(MergedShapes.of(cells));
        }
      }
      case CurveMark curve -> write(curve);
      case org.deltascope.figure.BundleMark bundle -> {
        if (RasterFallback.isBetterFor(bundle)) {
          write(RasterFallback.of(bundle, colors.theme()));
        } else {
          strokes(MergedShapes.of(bundle));
        }
      }
    }
  }

  private void write(LineMark line) throws IOException {
    if (!line.ink().visible()) {
      return;
    }
    Point to = line.head() == ArrowHead.ARROW ? MarkShapes.neck(line) : line.to();
    xml.empty("line").set("x1", line.from().x()).set("y1", line.from().y());
    xml.set("x2", to.x()).set("y2", to.y());
    stroke(line.width(), line.style(), line.ink());
    xml.line();
    if (line.head() == ArrowHead.ARROW) {
      fill(MarkShapes.head(line), line.ink());
    }
  }

  private void write(DiscMark disc) throws IOException {
    xml.empty("circle").set("cx", disc.center().x()).set("cy", disc.center().y());
    xml.set("r", disc.radius());
    colors.set(xml, "fill", disc.fill());
    border(disc.strokeWidth(), disc.stroke());
    xml.line();
  }

  private void write(BoxMark box) throws IOException {
    xml.empty("rect").set("x", box.bounds().x()).set("y", box.bounds().y());
    xml.set("width", box.bounds().width()).set("height", box.bounds().height());
    double corner =
        Math.min(box.corner(), Math.min(box.bounds().width(), box.bounds().height()) / 2);
    if (corner > 0) {
      xml.set("rx", corner);
    }
    colors.set(xml, "fill", box.fill());
    border(box.strokeWidth(), box.stroke());
    xml.line();
  }

  private void write(CurveMark curve) throws IOException {
    if (curve.ink().visible()) {
      xml.empty("path")
          .set("d", SvgPath.of(MarkShapes.polyline(curve.points())))
          .set("fill", "none");
      stroke(curve.width(), curve.style(), curve.ink());
      xml.set("stroke-linejoin", "round").line();
    }
  }

  private void write(FormulaMark formula) throws IOException {
    xml.start("g").start("title").text(formula.text().strip()).end().line();
    for (Map.Entry<Ink, Shape> part : FormulaParts.parts(formula, formulas).entrySet()) {
      fill(part.getValue(), part.getKey());
    }
    xml.end().line();
  }

  private void write(RasterFallback picture) throws IOException {
    xml.empty("image").set("x", picture.bounds().x()).set("y", picture.bounds().y());
    xml.set("width", picture.bounds().width()).set("height", picture.bounds().height());
    xml.set("preserveAspectRatio", "none");
    xml.set("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
    xml.line();
  }

  private void fills(Map<Ink, Shape> swatches) throws IOException {
    for (Map.Entry<Ink, Shape> swatch : swatches.entrySet()) {
      fill(swatch.getValue(), swatch.getKey());
    }
  }

  private void strokes(Map<Ink, Shape> swatches) throws IOException {
    for (Map.Entry<Ink, Shape> swatch : swatches.entrySet()) {
      xml.empty("path").set("d", SvgPath.of(swatch.getValue())).set("fill", "none");
      stroke(1, LineStyle.SOLID, swatch.getKey());
      xml.line();
    }
  }

  private void fill(Shape shape, Ink ink) throws IOException {
    String path = SvgPath.of(shape);
    if (ink.visible() && !path.isEmpty()) {
      xml.empty("path").set("d", path);
      colors.set(xml, "fill", ink);
      xml.line();
    }
  }

  private void border(double width, Ink ink) throws IOException {
    if (width > 0 && ink.visible()) {
      stroke(width, LineStyle.SOLID, ink);
    }
  }

  private void stroke(double width, LineStyle style, Ink ink) throws IOException {
    colors.set(xml, "stroke", ink);
    xml.set("stroke-width", width);
    if (style != LineStyle.SOLID) {
      float[] dashes = Dashes.of(style, width, 1).array();
      xml.set(
          "stroke-dasharray", CompactNumber.text(dashes[0]) + " " + CompactNumber.text(dashes[1]));
    }
    if (style == LineStyle.DOTTED) {
      xml.set("stroke-linecap", "round");
    }
  }
}
