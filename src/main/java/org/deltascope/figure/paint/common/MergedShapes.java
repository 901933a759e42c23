package org.deltascope.figure.paint.common;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/** Puts cells, and edges, of one colour together, so that a file names each colour once. */
public final class MergedShapes {
  /** Steps of opacity that an eye can tell apart. */
  private static final int STEPS = 100;

  private final Map<Integer, Path2D> shapes = new TreeMap<>();

  private MergedShapes() {}

  public static Map<Ink, Shape> of(CellsMark cells) {
    MergedShapes swatches = new MergedShapes();
    for (int i = 0; i < cells.values().rows(); i++) {
      for (int j = 0; j < cells.values().columns(); j++) {
        Bounds cell = cells.cell(i, j);
        swatches.add(
            cells.strength(i, j) * cells.opacity(),
            new Rectangle2D.Double(cell.x(), cell.y(), cell.width(), cell.height()));
      }
    }
    return swatches.inked();
  }

  public static Map<Ink, Shape> of(BundleMark bundle) {
    MergedShapes swatches = new MergedShapes();
    for (int i = 0; i < bundle.to().size(); i++) {
      Point to = bundle.to().get(i);
      for (int j = 0; j < bundle.from().size(); j++) {
        Point from = bundle.from().get(j);
        swatches.add(
            bundle.strength(i, j) * bundle.opacity(),
            new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
      }
    }
    return swatches.inked();
  }

  private void add(double strength, Shape shape) {
    int step = (int) Math.rint(strength * STEPS);
    if (step != 0) {
      shapes.computeIfAbsent(step, _ -> new Path2D.Double()).append(shape, false);
    }
  }

  private Map<Ink, Shape> inked() {
    Map<Ink, Shape> inked = new java.util.LinkedHashMap<>();
    shapes.forEach(
        (step, shape) ->
            inked.put(
                new Ink(step < 0 ? Role.NEGATIVE : Role.POSITIVE, Math.abs(step) / (double) STEPS),
                shape));
    return inked;
  }
}
