package org.deltascope.figure.network.labels;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Segment;

/**
 * An edge that is to have a label.
 *
 * @param segment the edge
 * @param near where its label stands at other times, so that it need not move
 */
record LabelWish(Segment segment, Optional<Point> near) {

  /** {@return wishes of edges that have no labels yet} */
  static List<LabelWish> fresh(List<Segment> segments) {
    return segments.stream().map(segment -> new LabelWish(segment, Optional.empty())).toList();
  }

  /** {@return a wish for a label near the one that an edge has already, if it has} */
  static LabelWish near(Edge edge, List<PlacedLabel> others) {
    return new LabelWish(
        edge.segment(),
        others.stream()
            .filter(label -> label.edge().subject().equals(edge.subject()))
            .findFirst()
            .map(label -> written(edge, label)));
  }

  /** Where one line of a label stands: on the edge, as far as its place goes. */
  private static Point written(Edge edge, PlacedLabel label) {
    Bounds place = label.place();
    double x = place.center().x();
    double line = label.form().height(1) / 2;
    double middle = place.center().y();
    double free = Math.max(0, place.height() / 2 - line);
    return new Point(x, Math.clamp(edge.segment().yAt(x), middle - free, middle + free));
  }
}
