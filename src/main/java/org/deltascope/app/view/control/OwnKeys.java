package org.deltascope.app.view.control;

import javafx.scene.input.KeyEvent;

/** A control that obeys keys of its own while it, or something in it, has the focus. */
public interface OwnKeys {

  /** {@return whether a key is one of its own} */
  boolean takes(KeyEvent event);
}
