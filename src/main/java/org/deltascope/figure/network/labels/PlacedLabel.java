package org.deltascope.figure.network.labels;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.text.LabelStyle;

/**
 * A place for an edge's label.
 *
 * @param edge which
 * @param form how it is written
 * @param place large enough for what it says at any time of the update
 */
public record PlacedLabel(Edge edge, LabelStyle form, Bounds place) {}
