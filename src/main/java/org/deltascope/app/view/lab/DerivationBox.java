package org.deltascope.app.view.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.lab.FormulaLab;
import org.deltascope.app.model.lab.LabDerivation;
import org.deltascope.app.model.lab.LabMoment;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.LatestTask;
import org.deltascope.document.Document;
import org.deltascope.formula.derive.LineStatus;
import org.kordamp.ikonli.feather.Feather;

/**
 * A derivation of several lines, checked line by line while one types; in a test only when one
 * asks, after which it can be mended, and what was checked is kept.
 */
final class DerivationBox extends TitledPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final int ROWS = 4;

  private final TextArea text = new TextArea();
  private final VBox lines = new VBox();
  private final Label summary = new Label();
  private final FormulaLab lab;
  private final LatestTask<Answer> answers;
  private final CheckBox test = new CheckBox("Test: signs only after “Check all”");
  private final Button checkAll = new Button("Check all");
  private final DerivationVersions versions;
  private Optional<LabMoment> moment = Optional.empty();
  private Consumer<Document> example = document -> {};

  /** What was asked for, and what came of it. */
  private record Answer(String text, LabDerivation derivation) {}

  DerivationBox(FormulaLab lab, Background background, Sessions sessions, Runnable leave) {
    this.lab = lab;
    versions = new DerivationVersions(sessions, text::setText);
    answers = background.lane(Background.Rank.LATER, this::show);
    setText("A derivation of several lines");
    setId("lab-derivation");
    getStyleClass().add("lab-derivation");
    setExpanded(false);
    setAnimated(false);
    text.setId("lab-lines");
    text.setPrefRowCount(ROWS);
    text.setPromptText("delta[2] = (y - t) .* f'(z[2])\ndelta[1] = (W[2]' * delta[2]) .* f'(z[1])");
    text.setAccessibleText("Derivation, a formula on each line");
    text.setTooltip(
        new Tooltip(
            "left = right on each line; = goes on from the line before; let e = y - t; # a comment"));
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
          }
        });
    text.textProperty().subscribe(_ -> follow());
    expandedProperty().subscribe(_ -> follow());
    test.setId("lab-test");
    test.setTooltip(new Tooltip("Nothing is said while you type; what was checked is kept"));
    test.selectedProperty().subscribe(_ -> follow());
    checkAll.setId("lab-check-all");
    checkAll.setGraphic(Icons.of(Feather.CHECK_SQUARE));
    checkAll.setTooltip(new Tooltip("Checks every line and keeps this version"));
    checkAll.setOnAction(_ -> ask());
    checkAll.visibleProperty().bind(test.selectedProperty());
    checkAll.managedProperty().bind(checkAll.visibleProperty());
    lines.setId("lab-checked");
    lines.getStyleClass().add("lab-verdict");
    summary.setId("lab-summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    FlowPane mode = new FlowPane(test, checkAll);
    mode.getStyleClass().add("lab-presets");
    VBox column = new VBox(text, mode, lines, summary, versions);
    column.getStyleClass().add("lab-verdict");
    setContent(column);
    setMinWidth(0);
  }

  /** Shows the versions that are kept in the document. */
  void show(Session session) {
    versions.show(session);
  }

  /** Checks at that moment from now on. */
  void at(LabMoment next) {
    boolean another = moment.filter(next::isOfUpdateOf).isEmpty();
    moment = Optional.of(next);
    if (another || !test.isSelected()) {
      follow();
    }
  }

  /** Is given the network on which a wrong line differs, when one asks for it. */
  void onExample(Consumer<Document> action) {
    example = action;
  }

  /** In a test what is typed is not said to be right or wrong. */
  private void follow() {
    if (test.isSelected()) {
      answers.request(() -> new Answer("", new LabDerivation(List.of(), "")));
    } else {
      ask();
    }
  }

  private void ask() {
    String typed = text.getText();
    if (isExpanded()) {
      moment.ifPresent(it -> answers.request(() -> new Answer(typed, lab.derivation(it, typed))));
    }
  }

  private void show(Answer answer) {
    LabDerivation derivation = answer.derivation();
    List<Node> rows = new ArrayList<>();
    for (LabDerivation.Line line : derivation.lines()) {
      rows.add(row(line));
      line.example().ifPresent(document -> rows.add(opener(line.number(), document)));
    }
    lines.getChildren().setAll(rows);
    summary.setText(derivation.summary());
    if (test.isSelected() && !derivation.lines().isEmpty()) {
      versions.keep(answer.text(), derivation);
    }
  }

  private Button opener(int line, Document document) {
    Button open = new Button("Open the smallest network where line %d fails".formatted(line));
    open.setId("lab-example-" + line);
    open.setGraphic(Icons.of(Feather.EXTERNAL_LINK));
    open.setTooltip(new Tooltip("Opens it as a document of its own; the formula is kept in it"));
    open.setOnAction(_ -> example.accept(document));
    return open;
  }

  private static Label row(LabDerivation.Line line) {
    Label label =
        new Label(
            "%d  %s  %s%s"
                .formatted(
                    line.number(),
                    line.status(),
                    line.text(),
                    line.remark().isEmpty() ? "" : "\n" + line.remark()));
    boolean carried = line.status() == LineStatus.CARRIED;
    label.setGraphic(
        Icons.of(
            line.status().isRight()
                ? Feather.CHECK
                : carried ? Feather.CORNER_DOWN_RIGHT : Feather.X));
    label.getStyleClass().add("lab-line");
    label.pseudoClassStateChanged(WRONG, !line.status().isRight() && !carried);
    label.pseudoClassStateChanged(OPEN, carried);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
