package org.deltascope.app.view.control;

import javafx.scene.input.KeyEvent;

/** A control that obeys keys of its own while it, or something in it, has the focus. */
public interface OwnKeys {

  /** {@return whether a key is one of its own} */
  boolean takes(KeyEvent event);

  /** {@return whether a key types or goes on in a form, rather than gives the window a command} */
  static boolean isPlain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
  }
}
