package org.deltascope.app.view.overlay;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** All that a window shows that must close: why, and a button. It needs nothing of the rest. */
public final class LastWords {
  private LastWords() {}

  private static final double SPACE = 24;
  private static final double WIDEST_TEXT = 640;

  /**
   * {@return a scene that says why}
   *
   * @param why in a sentence
   * @param width of the window
   * @param height of the window
   * @param close closes the window
   */
  public static Scene scene(String why, double width, double height, Runnable close) {
    Label text = new Label(why);
    text.setId("last-words");
    text.setWrapText(true);
    text.setMaxWidth(WIDEST_TEXT);
    Button button = new Button("Close");
    button.setId("close");
    button.setDefaultButton(true);
    button.setCancelButton(true);
    button.setOnAction(event -> close.run());
    VBox root = new VBox(SPACE, text, button);
    root.setAlignment(Pos.CENTER);
    root.setPadding(new Insets(SPACE));
    return new Scene(root, width, height);
  }
}
