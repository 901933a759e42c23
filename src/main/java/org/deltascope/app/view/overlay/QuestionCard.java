package org.deltascope.app.view.overlay;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what shall be done before something is lost. Closing it does nothing. */
public final class QuestionCard extends OverlayCard {

  private final Label text = new Label();

  /**
   * What one may answer.
   *
   * @param words on the button
   * @param action what is done then
   */
  public record Answer(String words, Runnable action) {}

  QuestionCard() {
    super("question", "", "Cancel");
    text.setId("question-text");
    text.setWrapText(true);
    text.setAccessibleRole(AccessibleRole.TEXT);
  }

  /**
   * Asks.
   *
   * @param title in a few words
   * @param details what is at stake
   * @param answers the usual one first; to cancel is always possible
   */
  public void ask(String title, String details, List<Answer> answers) {
    title(title);
    text.setText(details);
    List<Button> buttons =
        Stream.concat(answers.stream(), Stream.of(new Answer("Cancel", () -> {})))
            .map(this::button)
            .toList();
    buttons.getFirst().getStyleClass().add("accent");
    Region row = row(buttons.toArray(Node[]::new));
    row.getStyleClass().add("export-actions");
    VBox all = new VBox(text, row);
    all.getStyleClass().add("question");
    confine(all);
    fillWith(all);
    setVisible(true);
    buttons.getFirst().requestFocus();
  }

  private Button button(Answer answer) {
    Button button = new Button(answer.words());
    button.setId("answer-" + answer.words().replaceAll("[^A-Za-z]", ""));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          setVisible(false);
          answer.action().run();
        });
    return button;
  }
}
