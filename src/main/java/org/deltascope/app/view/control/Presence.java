package org.deltascope.app.view.control;

import javafx.scene.Node;

/** Shows parts of the window, or leaves them out. */
public final class Presence {

  private Presence() {}

  /** Shows a part, or leaves it out; then it takes no room either. */
  public static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
