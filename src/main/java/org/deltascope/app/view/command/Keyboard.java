package org.deltascope.app.view.command;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.deltascope.app.view.control.Committed;
import org.deltascope.app.view.control.OwnKeys;

/**
 * Obeys commands by their keys, whatever has the focus, but not while one types into a field or
 * goes through an open menu. As the space bar plays, it is Enter that presses a button.
 */
public final class Keyboard {

  private final Commands commands;
  private final Scene scene;

  private Keyboard(Commands commands, Scene scene) {
    this.commands = commands;
    this.scene = scene;
  }

  /** Obeys in a window from now on. */
  public static void install(Scene scene, Commands commands) {
    Keyboard keyboard = new Keyboard(commands, scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, keyboard::clicked);
  }

  private void pressed(KeyEvent event) {
    if (isMenuOpen()) {
      return;
    }
    if (isTyping()) {
      obeyWhileTyping(event);
    } else if (event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof Button button) {
      event.consume();
      button.fire();
    } else if (!isOwn(event)) {
      obey(event);
    }
  }

  /** To save is to save what one has just typed. */
  private void obeyWhileTyping(KeyEvent event) {
    boolean saves = event.isShortcutDown() && event.getCode() == KeyCode.S;
    if (saves && scene.getFocusOwner() instanceof Committed field) {
      field.commit();
      obey(event);
    }
  }

  /** A space that was obeyed when it was pressed shall not press a button as well. */
  private void typed(KeyEvent event) {
    if (isTyping() || isMenuOpen() || isOwn(event)) {
      return;
    }
    if (event.getCharacter().equals(" ")) {
      event.consume();
    }
    obey(event);
  }

  private void obey(KeyEvent event) {
    commands
        .askedForBy(event)
        .ifPresent(
            command -> {
              event.consume();
              command.run();
            });
  }

  /** The buttons at the side of a mouse go where they go in a browser. */
  private void clicked(MouseEvent event) {
    switch (event.getButton()) {
      case BACK -> commands.get("place-back").run();
      case FORWARD -> commands.get("place-forward").run();
      case PRIMARY, SECONDARY, MIDDLE, NONE -> {}
    }
  }

  private boolean isTyping() {
    Node focused = scene.getFocusOwner();
    return focused instanceof TextInputControl field && field.isEditable();
  }

  private boolean isOwn(KeyEvent event) {
    Node node = scene.getFocusOwner();
    while (node != null) {
      if (node instanceof OwnKeys control && control.takes(event)) {
        return true;
      }
      node = node.getParent();
    }
    return false;
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
