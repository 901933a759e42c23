package org.deltascope.app.view.learn;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.learn.LearningState;
import org.deltascope.app.model.learn.MemoryWords;
import org.deltascope.app.model.learn.TypedGoal;
import org.deltascope.app.model.learn.UnusableGoalException;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.control.WrappingRow;
import org.deltascope.app.work.Learner;
import org.deltascope.app.work.Player;
import org.kordamp.ikonli.feather.Feather;

/** Lets the run in which one stands learn, until what is typed here stops it. */
public final class LearnDrawer extends VBox {

  private static final int COLUMNS = 6;

  private final Learner learner;
  private final TextField epochs = field("learn-epochs", "How many more epochs");
  private final TextField loss = field("learn-loss", "Stop when the loss is below");
  private final TextField gradient =
      field("learn-gradient", "Stop when the gradient's length is below");
  private final TextField noBetter =
      field("learn-no-better", "Stop after so many epochs without a smaller loss");
  private final CheckBox watching = new CheckBox("something happens");
  private final Button go = new Button();
  private final Label status = new Label();
  private final UpdateScrubber scrubber;
  private final RunTable runs;
  private final Label place = new Label();
  private final Label memory = new Label();
  private Session shown;
  private Optional<ViewState> latest = Optional.empty();

  /**
   * Opens later.
   *
   * @param learner trains
   * @param sessions what is shown
   * @param player stands still when one goes to another update
   */
  public LearnDrawer(Learner learner, Sessions sessions, Player player) {
    this.learner = learner;
    this.shown = sessions.get();
    this.scrubber = new UpdateScrubber(sessions, player);
    this.runs = new RunTable(sessions, player);
    setId("learn");
    getStyleClass().add("learn-drawer");
    watching.setId("learn-watching");
    watching.setTooltip(
        new Tooltip(
            "The loss of the same samples rises, a neuron dies or saturates, a weight changes its"
                + " sign, or a derivative disagrees with its central difference"));
    go.setId("learn-go");
    go.setMinWidth(Region.USE_PREF_SIZE);
    go.setOnAction(event -> toggleLearning());
    go.getStyleClass().add("accent");
    status.setId("learn-status");
    status.getStyleClass().add("learn-status");
    status.setWrapText(true);
    status.setMinWidth(0);
    HBox.setHgrow(status, Priority.ALWAYS);
    WrappingRow rules =
        new WrappingRow(
            widthProperty(),
            pair("Learn for", epochs, "epochs"),
            pair("or until loss <", loss, ""),
            pair("gradient <", gradient, ""),
            pair("no better for", noBetter, "epochs"),
            pair("or", watching, ""));
    rules.getStyleClass().add("learn-rules");
    HBox row = new HBox(go, status);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("learn-row");
    getChildren().setAll(rules, row, scrubbing(), runs);
    write(TypedGoal.of(shown.opened().document().training().stop()));
    learner.state().map(LearningState.Going.class::isInstance).subscribe(this::offer);
    learner.state().subscribe(this::show);
    Presence.show(this, false);
  }

  private Node scrubbing() {
    Label label = new Label("update");
    label.setLabelFor(scrubber);
    place.setId("learn-place");
    memory.setId("learn-memory");
    memory.getStyleClass().add("learn-memory");
    memory.setTooltip(
        new Tooltip("What is kept of all runs, so that one can go to any of their updates"));
    for (Label words : List.of(label, place, memory)) {
      words.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    HBox row = new HBox(label, scrubber, place, memory);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("learn-row");
    return row;
  }

  /** Shows where one stands among all updates that were made. */
  public void show(ViewState now) {
    long update = now.session().moment().update();
    long made = now.made(now.session().run().run());
    scrubber.show(update, made);
    place.setText("%,d of %,d".formatted(update, Math.max(update, made - 1)));
    memory.setText(new MemoryWords(learner.memory()).text());
    if (isOpen()) {
      runs.show(now);
    }
    latest = Optional.of(now);
  }

  /** {@return whether it is open} */
  public boolean isOpen() {
    return isVisible();
  }

  /** Opens or closes it; what is being learnt goes on. */
  public void toggle() {
    Presence.show(this, !isVisible());
    if (isVisible()) {
      latest.ifPresent(runs::show);
      go.requestFocus();
    }
  }

  /** Follows to another document, whose own rule is offered. */
  public void follow(Session session) {
    if (!session.run().named().equals(shown.run().named())) {
      write(TypedGoal.of(session.opened().document().training().stop()));
      status.setText("");
    }
    shown = session;
  }

  /** Learns, or stops. */
  public void toggleLearning() {
    if (learner.isGoing()) {
      learner.stop();
      return;
    }
    try {
      learner.start(typed().goal());
    } catch (UnusableGoalException e) {
      status.setText(e.getMessage());
    }
  }

  private TypedGoal typed() {
    return new TypedGoal(
        epochs.getText(),
        loss.getText(),
        gradient.getText(),
        noBetter.getText(),
        watching.isSelected());
  }

  private void write(TypedGoal goal) {
    epochs.setText(goal.epochs());
    loss.setText(goal.lossBelow());
    gradient.setText(goal.gradientBelow());
    noBetter.setText(goal.noBetterFor());
    watching.setSelected(goal.watching());
  }

  /** Not with each update: that would make a picture, and lay all out anew, many times a second. */
  private void offer(boolean going) {
    go.setText(going ? "Stop" : "Learn");
    go.setGraphic(Icons.of(going ? Feather.SQUARE : Feather.ZAP));
    for (Control field : List.of(epochs, loss, gradient, noBetter, watching)) {
      field.setDisable(going);
    }
  }

  private void show(LearningState state) {
    status.setText(
        switch (state) {
          case LearningState.Idle _ -> "";
          case LearningState.Going(long update) -> "learning: update %,d".formatted(update);
          case LearningState.Stopped(String reason, long update) ->
              "stopped before update %,d: %s".formatted(update, reason);
        });
  }

  private static TextField field(String id, String what) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(COLUMNS);
    field.setAccessibleText(what);
    field.setTooltip(new Tooltip(what + "; empty: that does not stop it"));
    return field;
  }

  private static HBox pair(String before, Control control, String after) {
    Label label = new Label(before);
    label.setLabelFor(control);
    HBox pair = new HBox(label, control);
    if (!after.isEmpty()) {
      pair.getChildren().add(new Label(after));
    }
    for (Node node : pair.getChildren()) {
      if (node instanceof Label words) {
        words.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
    pair.setAlignment(Pos.CENTER_LEFT);
    pair.getStyleClass().add("learn-pair");
    return pair;
  }
}
