package org.deltascope.app.view.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.LessonTitle;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.view.control.Icons;
import org.deltascope.document.lesson.Lesson;
import org.kordamp.ikonli.feather.Feather;

/** Says what is open and drops down the built-in lessons. */
final class LessonsMenu extends MenuButton {

  private final Consumer<String> open;

  /**
   * Lists nothing yet.
   *
   * @param open opens the lesson of an id
   */
  LessonsMenu(Consumer<String> open) {
    this.open = open;
    setId("lessons");
    setGraphic(Icons.of(Feather.BOOK_OPEN));
    setTooltip(new Tooltip("Built-in lessons"));
    setText("Lessons");
    setMnemonicParsing(false);
    getStyleClass().add("lessons");
  }

  void list(List<LessonTitle> entries) {
    getItems().setAll(entries.stream().map(this::item).toList());
  }

  void show(OpenDocument opened) {
    String lesson = opened.document().lesson().map(Lesson::id).isPresent() ? "Lesson: " : "";
    setText(lesson + opened.title());
    setAccessibleText("Lessons. Open: " + opened.title());
  }

  private MenuItem item(LessonTitle entry) {
    Label title = new Label(entry.title());
    title.getStyleClass().add("lesson-title");
    Label summary = new Label(entry.summary());
    summary.getStyleClass().add("lesson-summary");
    CustomMenuItem item = new CustomMenuItem(new VBox(title, summary));
    item.setId("lesson-" + entry.id());
    item.setOnAction(event -> open.accept(entry.id()));
    return item;
  }
}
