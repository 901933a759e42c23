package org.deltascope.app.view.control;

import javafx.scene.control.ScrollPane;

/** Scrolls by keys what has no keys of its own, because they step through time. */
public final class Scrolling {
  private Scrolling() {}

  /**
   * Scrolls down, or up.
   *
   * @param pane what is scrolled
   * @param screens how far down, in heights of what is seen
   */
  public static void by(ScrollPane pane, double screens) {
    double seen = pane.getViewportBounds().getHeight();
    double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
    if (hidden > 0) {
      pane.setVvalue(Math.clamp(pane.getVvalue() + screens * seen / hidden, 0, 1));
    }
  }
}
