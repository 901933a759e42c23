package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Draws the weights of layers with too many edges as heat maps. */
public final class MapMarks {
  private final NetworkLayout layout;
  private final Focus focus;
  private final MarkLayers canvas;

  public MapMarks(NetworkLayout layout, Focus focus, MarkLayers canvas) {
    this.layout = layout;
    this.focus = focus;
    this.canvas = canvas;
  }

  public void draw() {
    layout
        .arrangement()
        .areas()
        .band()
        .ifPresent(band -> layout.gaps().forEach(gap -> draw(gap, band)));
  }

  private void draw(LayerGap gap, Bounds band) {
    if (gap.kind() != LayerGap.Kind.STRONGEST) {
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
        new BoxMark(
            map.inflate(2), 3, Ink.of(Role.SURFACE), Ink.of(Role.BORDER), 1, Subject.none()));
    canvas.add(new CellsMark(map, weights, gap.range(), 0, 1, subject));
    inUse(l, map, weights);
    Ink ink = Ink.of(Role.MUTED);
    List<Span> caption =
        List.of(
            Span.of("W", FontStyle.MATH, ink),
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
    if (focus.attention().part().isEmpty() || !focus.attention().isAboutEdges(l)) {
      return;
    }
    Ref.One part = focus.attention().part().get();
    double high = map.height() / weights.rows();
    double wide = map.width() / weights.columns();
    Bounds row = new Bounds(map.x(), map.y() + part.row() * high, map.width(), high);
    Bounds used =
        switch (part.kind().place()) {
          case NEURON ->
              part.kind() == Kind.CARRIED
                  ? new Bounds(map.x() + part.row() * wide, map.y(), wide, map.height())
                  : row;
          case BIAS, NUMBER -> row;
          case EDGE -> new Bounds(map.x() + part.column() * wide, row.y(), wide, high);
        };
    if (part.kind() != Kind.ERROR) {
      PhaseColors tint = PhaseColors.of(focus.attention().phase());
      canvas.add(
          new BoxMark(
              used.inflate(1.5), 1.5, Ink.none(), Ink.of(tint.strong()), 1.5, Subject.none()));
    }
  }
}
