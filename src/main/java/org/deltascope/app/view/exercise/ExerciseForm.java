package org.deltascope.app.view.exercise;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.deltascope.app.model.exercise.ExerciseWish;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.LabelledField;
import org.deltascope.handout.exercise.ExerciseFormat;

/** The fields that say which exercises are wished for. */
final class ExerciseForm {

  private final TextField ask = new TextField();
  private final TextField variants = new TextField();
  private final TextField seed = new TextField();
  private final TextField digits = new TextField();
  private final Choice<ExerciseFormat> format;
  private final Runnable changed;
  private ExerciseFormat chosen = ExerciseFormat.MOODLE;
  private boolean showing;

  /**
   * Is empty.
   *
   * @param changed is run when other exercises are wished for
   */
  ExerciseForm(Runnable changed) {
    this.changed = changed;
    field(ask, "exercises-ask", "What is to be worked out, such as delta[1], dW[1]", 18);
    field(variants, "exercises-variants", "How many variants, 1 to 100", 4);
    field(seed, "exercises-seed", "Seed: the same seed gives the same numbers", 6);
    field(digits, "exercises-digits", "Significant digits of the answers, 2 to 10", 3);
    format =
        new Choice<>("exercises-format", "Format of the file", ExerciseForm::label, this::choose);
    format.offer(List.of(ExerciseFormat.values()));
    format.show(chosen, label(chosen));
  }

  /** {@return the labelled fields, in order} */
  List<Node> parts() {
    return List.of(
        new LabelledField("Asked for", ask),
        new LabelledField("Variants", variants),
        new LabelledField("Seed", seed),
        new LabelledField("Digits", digits),
        new LabelledField("Format", format));
  }

  ExerciseWish wish() {
    return new ExerciseWish(ask.getText(), variants.getText(), seed.getText(), digits.getText());
  }

  ExerciseFormat format() {
    return chosen;
  }

  void show(ExerciseWish wish) {
    showing = true;
    ask.setText(wish.ask());
    variants.setText(wish.variants());
    seed.setText(wish.seed());
    digits.setText(wish.digits());
    showing = false;
  }

  void requestFocus() {
    ask.requestFocus();
  }

  private void choose(ExerciseFormat other) {
    chosen = other;
    format.show(other, label(other));
  }

  private void field(TextField field, String id, String what, int columns) {
    field.setId(id);
    field.setAccessibleText(what);
    field.setTooltip(new Tooltip(what));
    field.setPrefColumnCount(columns);
    field
        .textProperty()
        .subscribe(
            (_, _) -> {
              if (!showing) {
                changed.run();
              }
            });
  }

  private static String label(ExerciseFormat format) {
    return switch (format) {
      case MOODLE -> "Moodle XML";
      case REXAMS -> "R/exams";
      case MARKDOWN -> "Markdown";
      case LATEX -> "LaTeX";
      case HTML -> "HTML, for print";
    };
  }
}
