package org.deltascope.figure.loss;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.plot.Scale;

/**
 * The picture, and which update lies where.
 *
 * @param figure the picture
 * @param area where the curve is
 * @param updates the axis of updates
 * @param made how many updates were made
 */
public record LossPlot(Figure figure, Bounds area, Scale updates, long made) {

  /**
   * {@return the made update nearest to a place}
   *
   * @param x in the figure's units
   */
  public long updateAt(double x) {
    return updates.indexAt(x, made);
  }
}
