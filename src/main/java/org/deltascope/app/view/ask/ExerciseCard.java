package org.deltascope.app.view.ask;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.document.scene.Exercise;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.StepNames;
import org.deltascope.question.FadingPlan;
import org.kordamp.ikonli.feather.Feather;

/** Offers the exercise of a document at its beginning, and says how far one has come in it. */
public final class ExerciseCard extends VBox {

  private final Label title = new Label("Exercise", Icons.of(Feather.EDIT_3));
  private final Label words = new Label();
  private final Button begin = new Button("Begin");

  /** Offers nothing yet. */
  public ExerciseCard(Asking asking) {
    setId("exercise");
    getStyleClass().add("lesson-card");
    title.getStyleClass().add("section-title");
    words.setWrapText(true);
    words.setAccessibleRole(AccessibleRole.TEXT);
    begin.setId("exercise-begin");
    begin.setTooltip(new Tooltip("Begin the exercise, at the first update"));
    begin.setMinWidth(Region.USE_PREF_SIZE);
    begin.setOnAction(_ -> asking.beginExercise());
    getChildren().setAll(title, words, begin);
    Presence.show(this, false);
  }

  /** Offers the exercise of a moment's document where it begins. */
  public void show(ViewState now) {
    Session session = now.session();
    Optional<FadingPlan> running = session.quiz().plan();
    boolean begins = session.moment().update() == 0 && session.moment().step() == 0;
    Optional<Exercise> exercise = Exercise.of(session.opened().document());
    Optional<Exercise> offered = exercise.filter(_ -> begins);
    words.setText(
        running
            .map(
                plan ->
                    progress(plan, session.opened().names(), session.moment().update())
                        + warning(plan, exercise, now))
            .or(() -> offered.map(ExerciseCard::offer))
            .orElse(""));
    Presence.show(begin, running.isEmpty());
    Presence.show(this, running.isPresent() || offered.isPresent());
  }

  /** While one only watches, the mistake that the exercise is about is shown where it is made. */
  private static String warning(FadingPlan plan, Optional<Exercise> exercise, ViewState now) {
    boolean isWatched = now.session().moment().update() == 0 && !now.session().isAsked();
    return isWatched && plan.blanks().contains(now.step().id())
        ? exercise
            .flatMap(it -> Asking.warning(now, it.mistake()))
            .map(text -> "\n" + text)
            .orElse("")
        : "";
  }

  private static String offer(Exercise exercise) {
    String goal =
        exercise.mustShow().isBlank() ? "" : "What it shows: %s. ".formatted(exercise.mustShow());
    return goal
        + "Watch one update, then fill in more and more of the next ones, from the end of the chain"
        + " backwards, and at last predict every step.";
  }

  private static String progress(FadingPlan plan, Names names, long update) {
    String round = "Update %d of %d: ".formatted(update + 1, plan.updates());
    if (update == 0) {
      return round + "watch it. In the next one the last of the blanks is asked for.";
    }
    if (plan.asksAll(update)) {
      return update < plan.updates()
          ? round + "every step is to be predicted."
          : "The exercise is done. Every step is still asked for (P ends it).";
    }
    return round
        + "to be filled in: "
        + plan.asked(update).stream()
            .map(id -> StepNames.shortName(id, names))
            .collect(Collectors.joining(", "))
        + ".";
  }
}
