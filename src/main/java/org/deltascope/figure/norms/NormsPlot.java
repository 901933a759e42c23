package org.deltascope.figure.norms;

import org.deltascope.figure.Figure;
import org.deltascope.figure.plot.Scale;

/**
 * The picture, and which update lies where.
 *
 * @param figure the picture
 * @param updates the axis of updates
 * @param made how many updates are drawn
 */
public record NormsPlot(Figure figure, Scale updates, long made) {

  /**
   * {@return the update that is drawn nearest to a place}
   *
   * @param x in the figure's units
   */
  public long updateAt(double x) {
    return updates.indexAt(x, made);
  }
}
