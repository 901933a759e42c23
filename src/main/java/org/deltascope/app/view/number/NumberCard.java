package org.deltascope.app.view.number;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.number.CardText;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.edit.EditNote;
import org.kordamp.ikonli.feather.Feather;

/** A number that is held: what it is, what it was, and what that does to the loss. */
final class NumberCard extends VBox {

  private static final int COLUMNS = 8;

  private final Label name = new Label();
  private final NumberSpin spin;
  private final NumberField field;
  private final Label was = new Label();
  private final Button back = new Button("", Icons.of(Feather.CORNER_UP_LEFT));
  private final Tooltip restores = new Tooltip();
  private final Label loss = new Label();
  private final Label forecast = new Label();
  private final EditNote note;

  /**
   * Holds nothing yet.
   *
   * @param keys what the number obeys
   * @param typed is given what was typed
   * @param note says why something cannot be
   */
  NumberCard(NumberSpin.NumberKeys keys, Consumer<String> typed, EditNote note) {
    this.note = note;
    spin = new NumberSpin(keys);
    field = new NumberField(typed);
    setId("number-card");
    getStyleClass().add("number-card");
    setManaged(false);
    setVisible(false);
    name.setId("number-name");
    name.getStyleClass().add("number-name");
    was.setId("number-was");
    back.setId("number-back");
    back.setOnAction(event -> keys.restore());
    back.setTooltip(restores); // a new one at each movement of a drag would cost more than the rest
    loss.setId("number-loss");
    forecast.setId("number-forecast");
    forecast.setTooltip(
        new Tooltip(
            "How far L has come, beside what the derivative g said beforehand."
                + " The two agree while the change is small."));
    field.setId("number-field");
    field.setPrefColumnCount(COLUMNS);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
    HBox number = new HBox(new StackPane(spin, field), was, back);
    number.getStyleClass().add("number-row");
    number.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(name, number, loss, forecast, note);
    Presence.show(field, false);
  }

  /** Shows a number. */
  void show(CardText text) {
    name.setText(text.name());
    spin.show(text.now(), text.value(), text.spoken());
    field.setAccessibleText(text.spoken());
    was.setText(text.was().map(before -> "was " + before).orElse(""));
    Presence.show(was, text.was().isPresent());
    Presence.show(back, text.was().isPresent());
    restores.setText(text.restores());
    back.setAccessibleText(text.restores());
    loss.setText(text.loss().orElse(""));
    Presence.show(loss, text.loss().isPresent());
    forecast.setText(text.forecast().orElse(""));
    Presence.show(forecast, text.forecast().isPresent());
  }

  /** {@return whether the number is being typed} */
  boolean isTyping() {
    return field.isVisible();
  }

  /** Opens the field with the number as it is written. */
  void type(String written) {
    note.clear();
    field.setText(written);
    Presence.show(field, true);
    Presence.show(spin, false);
    field.requestFocus();
    field.selectAll();
  }

  /** Closes the field. */
  void endTyping() {
    if (isTyping()) {
      boolean hadFocus = field.isFocused();
      Presence.show(field, false);
      Presence.show(spin, true);
      if (hadFocus) {
        spin.requestFocus();
      }
    }
    note.clear();
  }

  /** Puts the focus on the number. */
  void focusNumber() {
    spin.requestFocus();
  }

  private void typing(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      endTyping();
    }
  }
}
