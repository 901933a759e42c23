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

  /**
   * Scrolls to where something is, unless that is seen with some room around it.
   *
   * @param pane what is scrolled
   * @param top of it, in what is scrolled
   * @param bottom of it
   */
  public static void to(ScrollPane pane, double top, double bottom) {
    double seen = pane.getViewportBounds().getHeight();
    double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
    double above = pane.getVvalue() * hidden;
    double room = seen / 4;
    if (hidden > 0 && (top < above || bottom + room > above + seen)) {
      pane.setVvalue(Math.clamp(((top + bottom - seen) / 2) / hidden, 0, 1));
    }
  }
}
