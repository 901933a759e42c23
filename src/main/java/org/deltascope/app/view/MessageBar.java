package org.deltascope.app.view;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One calm line that says what happened. What went wrong stays until it is put away. */
final class MessageBar extends HBox {

  private final Label text = new Label();
  private final FontIcon icon = Icons.of(Feather.INFO);
  private boolean passing;

  MessageBar() {
    getStyleClass().add("message-bar");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("message");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = new Button(null, Icons.of(Feather.X));
    close.setTooltip(new Tooltip("Put the message away (Esc)"));
    close.setAccessibleText("Put the message away");
    close.getStyleClass().add("flat-button");
    close.setOnAction(event -> clear());
    getChildren().setAll(icon, text, close);
    setAccessibleRole(AccessibleRole.TEXT);
    clear();
  }

  /** Says what went wrong. */
  void say(String message) {
    show(message, false);
  }

  /** Says what was done; what is done next takes it away. */
  void note(String message) {
    show(message, true);
  }

  /** Takes away what is of no interest any more. */
  void pass() {
    if (passing) {
      clear();
    }
  }

  private void show(String message, boolean onlyNow) {
    passing = onlyNow;
    icon.setIconCode(onlyNow ? Feather.INFO : Feather.ALERT_CIRCLE);
    text.setText(message);
    setAccessibleText(message);
    setVisible(true);
    setManaged(true);
  }

  void clear() {
    setVisible(false);
    setManaged(false);
  }
}
