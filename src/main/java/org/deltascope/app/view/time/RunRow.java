package org.deltascope.app.view.time;

import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.deltascope.app.model.run.RunLane;
import org.deltascope.app.view.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** One run: its letter and name, which go to it, and its updates. */
final class RunRow extends HBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Button name = new Button();
  private final Label letter = new Label();
  private final RunTrack track;
  private final TextField field = new TextField();
  private final Tooltip tip = new Tooltip();
  private Consumer<String> renamed = text -> {};

  RunRow(Runnable go, RunTrack.UpdateAction toUpdate, Consumer<OptionalLong> pointed) {
    getStyleClass().add("run-row");
    setAlignment(Pos.CENTER_LEFT);
    letter.getStyleClass().add("run-letter");
    name.getStyleClass().setAll("run-name");
    name.setGraphic(letter);
    name.setMnemonicParsing(false);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setTooltip(tip);
    name.setOnAction(event -> go.run());
    field.getStyleClass().add("run-field");
    field.setAccessibleText("Name of the run");
    field.setOnAction(event -> end(true));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.focusedProperty().subscribe(this::left);
    track = new RunTrack(toUpdate, pointed);
    HBox.setHgrow(track, Priority.ALWAYS);
    getChildren().setAll(name, track);
  }

  void show(RunLane lane, long all, long update) {
    letter.setText(lane.letter());
    name.setText(lane.name());
    letter.setGraphic(lane.isPinned() ? Icons.of(Feather.MAP_PIN) : null);
    name.setId("run-" + lane.letter());
    name.setAccessibleText(lane.spoken());
    tip.setText(lane.spoken());
    pseudoClassStateChanged(CURRENT, lane.isCurrent());
    track.setId("run-track-" + lane.letter());
    track.show(lane, all, update);
  }

  /** Marks an update that is pointed at, if one is. */
  void point(OptionalLong update) {
    track.point(update);
  }

  /** Lets the name be typed, in its place. */
  void rename(String text, Consumer<String> done) {
    renamed = done;
    field.setId("run-rename");
    field.setText(text);
    getChildren().set(0, field);
    field.requestFocus();
    field.selectAll();
  }

  /** Lets go of what is being typed, for the run is shown no more. */
  void keepName() {
    end(false);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      end(false);
    }
  }

  private void left(boolean focused) {
    if (!focused && getChildren().contains(field)) {
      end(true);
    }
  }

  private void end(boolean takes) {
    if (!getChildren().contains(field)) {
      return;
    }
    String text = field.getText().strip();
    boolean hadFocus = field.isFocused();
    getChildren().set(0, name);
    if (hadFocus) {
      name.requestFocus();
    }
    if (takes) {
      renamed.accept(text);
    }
  }
}
