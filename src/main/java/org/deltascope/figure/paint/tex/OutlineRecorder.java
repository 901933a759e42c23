package org.deltascope.figure.paint.tex;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.deltascope.figure.Bounds;

/** Keeps the outline of everything drawn on it, by the term its colour stands for. */
final class OutlineRecorder extends OutlineGraphics {
  private final Map<Integer, Path2D> shapes = new HashMap<>();
  private final FormulaFonts fonts;

  OutlineRecorder(FormulaFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public void drawChars(char[] data, int offset, int length, int x, int y) {
    if (length != 1) {
      throw new IllegalArgumentException("a formula draws %d characters at once".formatted(length));
    }
    AffineTransform place = getTransform();
    place.translate(x, y);
    keep(place.createTransformedShape(fonts.outline(getFont(), data[offset])));
  }

  @Override
  public void fill(Shape shape) {
    keep(getTransform().createTransformedShape(shape));
  }

  @Override
  public void draw(Shape shape) {
    fill(getStroke().createStrokedShape(shape));
  }

  private void keep(Shape shape) {
    Color color = getColor();
    shapes
        .computeIfAbsent(TermMarkup.termOf(color.getRGB()), _ -> new Path2D.Double())
        .append(shape, false);
  }

  Map<Integer, Path2D> shapes() {
    return shapes;
  }

  /** {@return the box of each term's ink, with that of the terms inside it} */
  Map<Integer, Bounds> boxes(Map<Integer, Integer> parents) {
    Map<Integer, Bounds> boxes = new HashMap<>();
    shapes.forEach(
        (term, shape) -> {
          Rectangle2D r = shape.getBounds2D();
          Bounds box = new Bounds(r.getX(), r.getY(), r.getWidth(), r.getHeight());
          int around = term;
          while (around != TermMarkup.OUTSIDE) {
            boxes.merge(around, box, Bounds::union);
            around = parents.getOrDefault(around, TermMarkup.OUTSIDE);
          }
        });
    return boxes;
  }
}
