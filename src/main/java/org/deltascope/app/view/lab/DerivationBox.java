package org.deltascope.app.view.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.lab.FormulaLab;
import org.deltascope.app.model.lab.LabDerivation;
import org.deltascope.app.model.lab.LabMoment;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.LatestTask;
import org.deltascope.formula.derive.LineStatus;
import org.kordamp.ikonli.feather.Feather;

/** A derivation of several lines, checked line by line while one types. */
final class DerivationBox extends TitledPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final int ROWS = 4;

  private final TextArea text = new TextArea();
  private final VBox lines = new VBox();
  private final Label summary = new Label();
  private final FormulaLab lab;
  private final LatestTask<LabDerivation> answers;
  private Optional<LabMoment> moment = Optional.empty();

  DerivationBox(FormulaLab lab, Background background, Runnable leave) {
    this.lab = lab;
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
    text.textProperty().subscribe(_ -> ask());
    expandedProperty().subscribe(_ -> ask());
    lines.setId("lab-checked");
    lines.getStyleClass().add("lab-verdict");
    summary.setId("lab-summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    VBox column = new VBox(text, lines, summary);
    column.getStyleClass().add("lab-verdict");
    setContent(column);
    setMinWidth(0);
  }

  /** Checks at that moment from now on. */
  void at(LabMoment next) {
    moment = Optional.of(next);
    ask();
  }

  private void ask() {
    String typed = text.getText();
    if (isExpanded()) {
      moment.ifPresent(it -> answers.request(() -> lab.derivation(it, typed)));
    }
  }

  private void show(LabDerivation derivation) {
    List<Node> rows = new ArrayList<>();
    derivation.lines().forEach(line -> rows.add(row(line)));
    lines.getChildren().setAll(rows);
    summary.setText(derivation.summary());
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
