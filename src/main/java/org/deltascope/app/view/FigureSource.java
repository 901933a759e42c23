package org.deltascope.app.view;

import org.deltascope.figure.Figure;

/** Lays a figure out. Called off the FX thread, so it must only look at immutable values. */
@FunctionalInterface
public interface FigureSource {

  /**
   * {@return the figure}
   *
   * @param width there is, in units, greater than 0
   * @param height there is, in units, greater than 0; to be ignored by a figure that is as high as
   *     it needs to be
   */
  Figure lay(double width, double height);
}
