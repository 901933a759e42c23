package org.deltascope.app.view.picture;

/** How the height of a figure's view comes about. */
public enum Fit {
  /** The figure fills the view. */
  FILL,
  /** The view is as high as the figure. */
  HEIGHT
}
