package org.deltascope.app.view.command;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Obeys shortcuts whatever has the focus, but not while one types into a field or goes through an
 * open menu. As the space bar plays, it is Enter that presses a button.
 */
public final class Keyboard {

  private final List<Shortcut> shortcuts;
  private final Scene scene;

  private Keyboard(List<Shortcut> shortcuts, Scene scene) {
    this.shortcuts = shortcuts;
    this.scene = scene;
  }

  public static void install(Scene scene, List<Shortcut> shortcuts) {
    Keyboard keyboard = new Keyboard(shortcuts, scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
  }

  private void pressed(KeyEvent event) {
    if (isTyping() || isMenuOpen()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof Button button) {
      event.consume();
      button.fire();
    } else {
      obey(event);
    }
  }

  /** A space that was obeyed when it was pressed shall not press a button as well. */
  private void typed(KeyEvent event) {
    if (isTyping() || isMenuOpen()) {
      return;
    }
    if (event.getCharacter().equals(" ")) {
      event.consume();
    }
    obey(event);
  }

  private void obey(KeyEvent event) {
    shortcuts.stream()
        .filter(shortcut -> shortcut.matches(event))
        .findFirst()
        .ifPresent(
            shortcut -> {
              event.consume();
              shortcut.action().run();
            });
  }

  private boolean isTyping() {
    Node focused = scene.getFocusOwner();
    return focused instanceof TextInputControl field && field.isEditable();
  }

  private static boolean isMenuOpen() {
    return Window.getWindows().stream()
        .anyMatch(
            window ->
                window instanceof PopupWindow
                    && !(window instanceof Tooltip)
                    && window.isShowing());
  }
}
