package org.deltascope.app.view;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Shown;
import org.deltascope.app.model.StepNames;
import org.deltascope.figure.Theme;

/** What is said about the step: its equation, with numbers, and the lesson. */
final class SidePanel extends ScrollPane {

  private final Label title = new Label();
  private final LessonCard lesson = new LessonCard();
  private final VBox column = new VBox();

  SidePanel() {
    title.setId("equation-title");
    title.getStyleClass().add("panel-title");
    title.setWrapText(true);
    column.getStyleClass().add("side-column");
    column.getChildren().setAll(title, lesson);
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("side-panel");
    setMinWidth(0);
  }

  void show(Shown shown, Theme theme) {
    title.setText(
        StepNames.longName(
            shown.session().entry(), shown.session().opened().experiment().network().depth()));
    lesson.show(shown);
  }
}
