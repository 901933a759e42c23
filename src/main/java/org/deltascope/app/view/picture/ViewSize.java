package org.deltascope.app.view.picture;

/**
 * How large a view is.
 *
 * @param width of the view, in its own pixels
 * @param height of the view; means nothing where the figure decides
 * @param outputScale pixels of the screen in one of the view
 */
record ViewSize(double width, double height, double outputScale) {

  /** {@return that many pixels of the view in pixels of the screen, at least one} */
  int onScreen(double length) {
    return Math.max(1, (int) (length * outputScale));
  }
}
