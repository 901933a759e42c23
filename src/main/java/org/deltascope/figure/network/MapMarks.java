package org.deltascope.figure.network;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Cells;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.matrix.Matrix;

/** Draws the weights of layers with too many edges as heat maps. */
final class MapMarks {
  private final Layout layout;
  private final Canvas canvas;

  MapMarks(Layout layout, Canvas canvas) {
    this.layout = layout;
    this.canvas = canvas;
  }

  void draw() {
    layout.arrangement().band().ifPresent(band -> layout.gaps().forEach(gap -> draw(gap, band)));
  }

  private void draw(Gap gap, Bounds band) {
    if (gap.kind() != Gap.Kind.STRONGEST) {
      return;
    }
    Column left = layout.arrangement().left(gap.index());
    Column right = layout.arrangement().right(gap.index());
    int l = right.layer();
    Matrix weights = layout.numbers().network().layer(l).weights();
    double inset = Math.min(24, 0.1 * (right.x() - left.x()));
    Bounds map =
        new Bounds(
            left.x() + inset,
            band.y() + 22,
            Math.max(1, right.x() - left.x() - 2 * inset),
            Math.max(1, band.height() - 30));
    Subject subject = new Subject.Weights(l);
    canvas.add(
        new Box(map.inflate(2), 3, Ink.of(Role.SURFACE), Ink.of(Role.BORDER), 1, Subject.none()));
    canvas.add(new Cells(map, weights, gap.range(), 0, 1, subject));
    Ink ink = Ink.of(Role.MUTED);
    List<Span> caption =
        List.of(
            Span.of("W", FontStyle.ITALIC, ink),
            Span.sup(Integer.toString(l), FontStyle.REGULAR, ink),
            Span.of(
                "  all " + weights.shape() + " weights, rows into layer " + l,
                FontStyle.REGULAR,
                ink));
    canvas.writeFrom(
        new org.deltascope.figure.Point(map.x(), band.y() + 10), map.width(), caption, 11, subject);
  }
}
