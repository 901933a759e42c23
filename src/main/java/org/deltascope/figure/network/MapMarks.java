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
import org.deltascope.trace.Part;
import org.deltascope.trace.Phase;

/** Draws the weights of layers with too many edges as heat maps. */
final class MapMarks {
  private final Layout layout;
  private final Focus focus;
  private final Canvas canvas;

  MapMarks(Layout layout, Focus focus, Canvas canvas) {
    this.layout = layout;
    this.focus = focus;
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
    inUse(l, map, weights);
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

  /** Marks the row, the column or the cell that the current part is about. */
  private void inUse(int l, Bounds map, Matrix weights) {
    if (focus.attention().part().isEmpty() || focus.attention().edgeLayer() != l) {
      return;
    }
    Part part = focus.attention().part().get();
    double high = map.height() / weights.rows();
    double wide = map.width() / weights.columns();
    Bounds row = new Bounds(map.x(), map.y() + part.unit() * high, map.width(), high);
    Bounds used =
        switch (part) {
          case Part.Neuron _ -> row;
          case Part.Bias _ -> row;
          case Part.Carried(int unit) ->
              new Bounds(map.x() + unit * wide, map.y(), wide, map.height());
          case Part.Edge(int _, int from) -> new Bounds(map.x() + from * wide, row.y(), wide, high);
        };
    boolean isErrorOfNeuron =
        part instanceof Part.Neuron && focus.attention().phase() == Phase.BACKWARD;
    if (!isErrorOfNeuron) {
      Tint tint = Tint.of(focus.attention().phase());
      canvas.add(
          new Box(used.inflate(1.5), 1.5, Ink.none(), Ink.of(tint.strong()), 1.5, Subject.none()));
    }
  }
}
