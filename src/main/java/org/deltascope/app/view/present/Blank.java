package org.deltascope.app.view.present;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Covers the whole window while a key is held, so that all look at who speaks. */
final class Blank extends Region {

  Blank() {
    setId("blank");
    getStyleClass().add("blank");
    setAccessibleText("The window is blank as long as B is held");
    setVisible(false);
  }

  /** Lifts it when the key is let go, or when the window is left with the key held. */
  void install(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.B) {
            lift();
          }
        });
    scene
        .getWindow()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                lift();
              }
            });
  }

  void hold() {
    setVisible(true);
  }

  void lift() {
    setVisible(false);
  }
}
