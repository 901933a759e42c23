package org.deltascope.app.view.side;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Icons;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.document.scene.KeptFormulas;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.formula.TextNumbers;
import org.deltascope.formula.convention.MatrixConvention;
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

  private static Label note(String text) {
    Label note = new Label(text);
    note.setId("lesson-convention");
    note.getStyleClass().add("check-details");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  /** A text has its formulas as its author wrote them; empty where the rest has them so, too. */
  private static String writtenFor(MatrixConvention convention) {
    List<String> differing =
        Stream.of(
                Optional.of("columns, z = W x").filter(_ -> convention.rows()),
                Optional.of("δ = ∂L/∂z").filter(_ -> convention.targetMinusOutput()),
                Optional.of("a bias that stands apart, + b").filter(_ -> convention.biasAsInput()))
            .flatMap(Optional::stream)
            .toList();
    return differing.isEmpty()
        ? ""
        : "The lesson’s text is written for %s; equations and numbers follow your choice."
            .formatted(String.join(", and for ", differing));
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
    String written = writtenFor(next.occasion().names().convention());
    String all = String.join("\n\n", introduction, heading, body, open.toString(), written);
    if (speaks && !all.equals(shown)) {
      shown = all;
      getChildren().clear();
      if (!written.isEmpty()) {
        getChildren().add(note(written));
      }
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
