package org.deltascope.app.view.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.LessonTitle;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.Settings;
import org.deltascope.app.view.control.Icons;
import org.deltascope.document.Lessons;
import org.deltascope.document.lesson.Lesson;
import org.kordamp.ikonli.feather.Feather;

/** Says what is open and drops down the built-in lessons. */
final class LessonsMenu extends MenuButton {

  private final Consumer<String> open;
  private final Memory memory;
  private List<LessonTitle> lessons = List.of();
  private String current = "";

  /**
   * Lists nothing yet.
   *
   * @param open opens the lesson of an id
   * @param memory knows how far one has come in each
   */
  LessonsMenu(Consumer<String> open, Memory memory) {
    this.open = open;
    this.memory = memory;
    setOnShowing(event -> getItems().setAll(items()));
    setId("lessons");
    setGraphic(Icons.of(Feather.BOOK_OPEN));
    setTooltip(new Tooltip("Built-in lessons"));
    setText("Lessons");
    setMnemonicParsing(false);
    getStyleClass().add("lessons");
  }

  void list(List<LessonTitle> entries) {
    lessons = entries;
    getItems().setAll(items());
  }

  private List<MenuItem> items() {
    return IntStream.range(0, lessons.size()).mapToObj(this::item).toList();
  }

  void show(OpenDocument opened) {
    current = opened.document().lesson().map(Lesson::id).orElse("");
    int number = Lessons.ids().indexOf(current) + 1;
    setText(number > 0 ? number + " " + opened.title() : opened.title());
    setAccessibleText("Lessons. Open: " + getText());
  }

  private MenuItem item(int index) {
    LessonTitle entry = lessons.get(index);
    Label title = new Label("%d %s".formatted(index + 1, entry.title()));
    title.getStyleClass().add("lesson-title");
    Label summary = new Label(entry.summary());
    summary.getStyleClass().add("lesson-summary");
    Label progress = new Label(progress(entry.id()));
    progress.getStyleClass().add("lesson-progress");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    CustomMenuItem item = new CustomMenuItem(new VBox(new HBox(title, space, progress), summary));
    item.setId("lesson-" + entry.id());
    item.setOnAction(event -> open.accept(entry.id()));
    return item;
  }

  /** Which is open, which one has gone through, and where one stopped in the others. */
  private String progress(String id) {
    if (id.equals(current)) {
      return "open";
    }
    Settings settings = memory.settings();
    if (settings.finished().contains(id)) {
      return "✓ done";
    }
    String place = settings.lessons().getOrDefault(id, "");
    return place.isEmpty() ? "" : "at step " + place.split(":", -1)[1];
  }
}
