package org.deltascope.app.view.side;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Icons;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.formula.TextNumbers;
import org.kordamp.ikonli.feather.Feather;

/** What the lesson says at the current step; before its first step also what it is about. */
final class LessonCard extends VBox {

  private final Label title = new Label();
  private String shown = "";

  LessonCard() {
    getStyleClass().add("lesson-card");
    setId("lesson");
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
  }

  private static TextNumbers numbers(MomentView moment) {
    return new TextNumbers(
        moment.trace(), moment.lens(), moment.names(), moment.numerals(), moment.knowledge());
  }

  void show(ViewState next) {
    Optional<LessonText> lesson = next.session().opened().lesson();
    long update = next.session().moment().update();
    String step = next.session().entry().name();
    // What is said of the numbers of one update says also whether they are large or negative.
    boolean asked = next.session().isAsked();
    Optional<LessonText.Section> section =
        lesson.flatMap(text -> asked ? text.always(step) : text.at(step, update));
    boolean begins = update == 0 && next.session().moment().step() == 0;
    TextNumbers numbers = numbers(next.occasion());
    String introduction =
        numbers.fill(begins ? lesson.map(LessonText::introduction).orElse("") : "");
    String body = numbers.fill(section.map(LessonText.Section::body).orElse(""));
    String heading =
        section
            .map(LessonText.Section::title)
            .filter(text -> !text.isBlank())
            .map(numbers::fill)
            .orElse("Lesson");
    boolean speaks = !introduction.isBlank() || !body.isBlank();
    setVisible(speaks);
    setManaged(speaks);
    String all = introduction + "\n\n" + heading + "\n\n" + body;
    if (speaks && !all.equals(shown)) {
      shown = all;
      getChildren().clear();
      if (!introduction.isBlank()) {
        getChildren().add(Markdown.show(introduction));
      }
      if (!body.isBlank()) {
        title.setText(heading);
        title.setGraphic(Icons.of(Feather.BOOK_OPEN));
        getChildren().addAll(new HBox(title), Markdown.show(body));
      }
    }
  }
}
