package org.deltascope.figure.paint;

import java.awt.Shape;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.deltascope.figure.Box;
import org.deltascope.figure.Curve;
import org.deltascope.figure.Disc;
import org.deltascope.figure.Formula;
import org.deltascope.figure.Head;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Line;
import org.deltascope.figure.LineStyle;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;

/** Writes marks as SVG elements. */
final class SvgMarks {
  private final Typesetter formulas;
  private final SvgColors colors;
  private final Xml xml;
  private final SvgText text;

  SvgMarks(SvgText text, Typesetter formulas, SvgColors colors, Xml xml) {
    this.text = text;
    this.formulas = formulas;
    this.colors = colors;
    this.xml = xml;
  }

  void write(Mark mark) throws IOException {
    switch (mark) {
      case Line line -> write(line);
      case Disc disc -> write(disc);
      case Box box -> write(box);
      case org.deltascope.figure.Label label -> text.write(label);
      case Formula formula -> write(formula);
      case org.deltascope.figure.Cells cells -> {
        if (Picture.isBetterFor(cells)) {
          write(Picture.of(cells, colors.theme()));
        } else {
          fills(Swatches.of(cells));
        }
      }
      case Curve curve -> write(curve);
      case org.deltascope.figure.Bundle bundle -> {
        if (Picture.isBetterFor(bundle)) {
          write(Picture.of(bundle, colors.theme()));
        } else {
          strokes(Swatches.of(bundle));
        }
      }
    }
  }

  private void write(Line line) throws IOException {
    if (!line.ink().visible()) {
      return;
    }
    Point to = line.head() == Head.ARROW ? Shapes.neck(line) : line.to();
    xml.empty("line").set("x1", line.from().x()).set("y1", line.from().y());
    xml.set("x2", to.x()).set("y2", to.y());
    stroke(line.width(), line.style(), line.ink());
    xml.line();
    if (line.head() == Head.ARROW) {
      fill(Shapes.head(line), line.ink());
    }
  }

  private void write(Disc disc) throws IOException {
    xml.empty("circle").set("cx", disc.center().x()).set("cy", disc.center().y());
    xml.set("r", disc.radius());
    colors.set(xml, "fill", disc.fill());
    border(disc.strokeWidth(), disc.stroke());
    xml.line();
  }

  private void write(Box box) throws IOException {
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

  private void write(Curve curve) throws IOException {
    if (curve.ink().visible()) {
      xml.empty("path").set("d", SvgPath.of(Shapes.polyline(curve.points()))).set("fill", "none");
      stroke(curve.width(), curve.style(), curve.ink());
      xml.set("stroke-linejoin", "round").line();
    }
  }

  private void write(Formula formula) throws IOException {
    xml.start("g").start("title").text(formula.text().strip()).end().line();
    for (Map.Entry<Ink, Shape> part : Inked.parts(formula, formulas).entrySet()) {
      fill(part.getValue(), part.getKey());
    }
    xml.end().line();
  }

  private void write(Picture picture) throws IOException {
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
      xml.set("stroke-dasharray", Compact.text(dashes[0]) + " " + Compact.text(dashes[1]));
    }
    if (style == LineStyle.DOTTED) {
      xml.set("stroke-linecap", "round");
    }
  }
}
