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
            .map(PlacedLabel::place)
            .map(Bounds::center));
  }
}
