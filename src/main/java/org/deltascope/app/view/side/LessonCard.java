package org.deltascope.app.view.side;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Icons;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.document.scene.KeptFormulas;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.formula.TextNumbers;
import org.kordamp.ikonli.feather.Feather;

/** What the lesson says at the current step; before its first step also what it is about. */
final class LessonCard extends VBox {
  /** Where a text says so, it leaves a formula to the reader. */
  private static final String LAB = "Formula lab";

  private final FlowPane formulas = new FlowPane();
  private String shown = "";
  private Consumer<String> judge = formula -> {};

  LessonCard() {
    formulas.setId("lesson-formulas");
    formulas.getStyleClass().add("lab-presets");
    getStyleClass().add("lesson-card");
    setId("lesson");
  }

  private static TextNumbers numbers(MomentView moment) {
    return new TextNumbers(
        moment.trace(), moment.lens(), moment.names(), moment.numerals(), moment.knowledge());
  }

  /** Is given each formula of the document that one wants to judge. */
  void onJudge(Consumer<String> action) {
    judge = action;
  }

  /** Formulas that the text leaves to the reader. */
  private static List<String> toBeJudged(ViewState next, String body) {
    return next.session().isAsked() || !body.contains(LAB)
        ? List.of()
        : KeptFormulas.of(next.session().opened().document()).texts();
  }

  private Button button(String formula) {
    Button button = new Button("Judge " + formula);
    button.getStyleClass().add("lab-preset");
    button.setGraphic(Icons.of(Feather.EDIT_3));
    button.setWrapText(true);
    button.setTooltip(new Tooltip("Opens this formula in the Formula lab"));
    button.setOnAction(_ -> judge.accept(formula));
    return button;
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
    List<String> open = toBeJudged(next, body);
    String all = introduction + "\n\n" + heading + "\n\n" + body + "\n\n" + open;
    if (speaks && !all.equals(shown)) {
      shown = all;
      getChildren().clear();
      if (!introduction.isBlank()) {
        getChildren().add(Markdown.show(introduction));
      }
      if (!body.isBlank()) {
        TextFlow words = Markdown.heading(heading);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox title = new HBox(Icons.of(Feather.BOOK_OPEN), words);
        title.getStyleClass().add("lesson-title");
        getChildren().addAll(title, Markdown.show(body));
      }
      if (!open.isEmpty()) {
        formulas.getChildren().setAll(open.stream().map(this::button).toList());
        getChildren().add(formulas);
      }
    }
  }
}
