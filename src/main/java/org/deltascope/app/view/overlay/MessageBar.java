package org.deltascope.app.view.overlay;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.formula.text.Escaped;
import org.kordamp.ikonli.feather.Feather;

/** One calm line that says what went wrong, until it is put away. */
public final class MessageBar extends HBox {

  private final Label text = new Label();

  public MessageBar() {
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
    getChildren().setAll(Icons.of(Feather.ALERT_CIRCLE), text, close);
    setAccessibleRole(AccessibleRole.TEXT);
    clear();
  }

  public void say(String message) {
    String shown = Escaped.of(message);
    text.setText(shown);
    setAccessibleText(shown);
    Presence.show(this, true);
  }

  public void clear() {
    Presence.show(this, false);
  }
}
