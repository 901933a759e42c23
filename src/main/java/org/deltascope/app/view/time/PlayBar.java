package org.deltascope.app.view.time;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Position;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.CommandButton;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.control.SpeedSlider;
import org.deltascope.app.view.control.UpdateField;
import org.deltascope.app.work.Player;
import org.deltascope.trace.Granularity;
import org.kordamp.ikonli.feather.Feather;

/** Goes through time: by buttons, by itself, or straight to an update. */
final class PlayBar extends VBox {

  /** As high whether they are needed or not, so that nothing moves from step to step. */
  private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

  private final CommandButton play;
  private final Label position = new Label();
  private final Label hint = new Label();
  private final BooleanSupplier isNew;
  private final Tooltip whole = new Tooltip();
  private final Choice<Granularity> granularity;
  private final SpeedSlider speed;
  private final UpdateField update;
  private final HBox row;
  private final HBox choices;

  PlayBar(Sessions sessions, Player player, Commands commands, BooleanSupplier isNew) {
    getStyleClass().add("play-bar");
    play = new CommandButton(commands.get("play"), "Play");
    play.getStyleClass().add("accent");
    player.playing().subscribe(this::showPlaying);
    granularity =
        new Choice<>(
            "granularity",
            "How far one step goes",
            PlayBar::inList,
            by -> sessions.look(session -> session.by(by)));
    granularity.offer(List.of(Granularity.values()));
    this.isNew = isNew;
    hint.setId("first-hint");
    hint.getStyleClass().add("first-hint");
    hint.setText("press %s to go on".formatted(commands.get("forward").firstKey()));
    hint.setMinWidth(Region.USE_PREF_SIZE);
    position.setId("position");
    position.setTooltip(whole);
    position.getStyleClass().add("position");
    position.setMinWidth(0);
    HBox.setHgrow(position, Priority.ALWAYS);
    position.setMaxWidth(Double.MAX_VALUE);
    speed =
        new SpeedSlider(
            sessions,
            commands.get("faster").writtenKeys() + ", " + commands.get("slower").writtenKeys());
    update = new UpdateField(sessions);
    row =
        row(
            new CommandButton(commands.get("home")),
            new CommandButton(commands.get("back")),
            play,
            new CommandButton(commands.get("forward")),
            new CommandButton(commands.get("end")),
            hint,
            position);
    choices = row(granularity, label("update", update), update, label("speed", speed), speed);
    fold(false);
    play.setMinWidth(Region.USE_PREF_SIZE);
    granularity.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** Takes two rows instead of one, or one again. */
  void fold(boolean folded) {
    row.getChildren().remove(choices);
    position.setWrapText(!folded);
    position.pseudoClassStateChanged(TWO_LINES, !folded);
    getChildren().setAll(row);
    Pane last = folded ? this : row;
    last.getChildren().add(choices);
  }

  void show(Session session) {
    String step = Position.step(session);
    position.setText(step + " · " + Position.update(session));
    whole.setText(position.getText());
    Presence.show(hint, isNew.getAsBoolean());
    granularity.show(session.granularity(), "Step by: " + name(session.granularity()));
    update.show(session);
    speed.show(session);
  }

  private void showPlaying(boolean playing) {
    play.setText(playing ? "Pause" : "Play");
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("play-row");
    return row;
  }

  private static Label label(String text, Control control) {
    Label label = new Label(text);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static String name(Granularity granularity) {
    return switch (granularity) {
      case PART -> "neuron";
      case STEP -> "layer";
      case PHASE -> "phase";
      case UPDATE -> "update";
      case EPOCH -> "epoch";
    };
  }

  private static String inList(Granularity granularity) {
    return switch (granularity) {
      case PART -> "neuron: one neuron or weight at a time";
      case STEP -> "layer: one step at a time";
      case PHASE -> "phase: forward, loss, backward, update";
      case UPDATE -> "update: the same place in the next update";
      case EPOCH -> "epoch: the same place in the next epoch";
    };
  }
}
