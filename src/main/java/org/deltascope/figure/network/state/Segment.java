package org.deltascope.figure.network.state;

import org.deltascope.figure.Point;

/**
 * The visible part of an edge, from rim to rim.
 *
 * @param from its end at layer l−1
 * @param to its end at layer l
 */
public record Segment(Point from, Point to) {

  /** {@return the height of its line at x; its middle height where it is upright} */
  public double yAt(double x) {
    double dx = to.x() - from.x();
    return dx == 0 ? (from.y() + to.y()) / 2 : from.y() + (x - from.x()) / dx * (to.y() - from.y());
  }
}
