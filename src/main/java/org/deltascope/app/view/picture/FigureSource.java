package org.deltascope.app.view.picture;

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

  /**
   * {@return the figure}
   *
   * @param width there is, in units, greater than 0
   * @param height there is, in units, greater than 0
   * @param magnification how large everything is shown
   */
  default Figure lay(double width, double height, double magnification) {
    return lay(width, height);
  }

  /**
   * {@return how large everything is shown}
   *
   * @param wanted how large it should be, where there is room
   * @param width there is, in pixels
   * @param height there is, in pixels
   */
  default double magnification(double wanted, double width, double height) {
    return wanted;
  }
}
