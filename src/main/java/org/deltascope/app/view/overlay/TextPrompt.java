package org.deltascope.app.view.overlay;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a line of text. Closing it does nothing. */
public final class TextPrompt extends OverlayCard {

  private static final int COLUMNS = 40;

  private final Label label = new Label();
  private final TextField field = new TextField();
  private Consumer<String> taken = text -> {};

  TextPrompt() {
    super("prompt", "", "Cancel");
    field.setId("prompt-field");
    field.setPrefColumnCount(COLUMNS);
    field.setOnAction(event -> take());
    label.setLabelFor(field);
    Button done = new Button("OK");
    done.setId("prompt-done");
    done.getStyleClass().add("accent");
    done.setOnAction(event -> take());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> setVisible(false));
    Region row = row(done, cancel);
    row.getStyleClass().add("export-actions");
    VBox all = new VBox(label, field, row);
    all.getStyleClass().add("question");
    confine(all);
    fillWith(all);
  }

  /**
   * Asks.
   *
   * @param title in a few words
   * @param details what the text is for
   * @param now what it is so far
   * @param action is given what it is to be
   */
  public void ask(String title, String details, String now, Consumer<String> action) {
    title(title);
    label.setText(details);
    field.setText(now);
    field.setAccessibleText(details);
    taken = action;
    setVisible(true);
    field.requestFocus();
    field.selectAll();
  }

  private void take() {
    setVisible(false);
    taken.accept(field.getText());
  }
}
