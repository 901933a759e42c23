package org.deltascope.app.view.solution;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.solution.SolutionAnswer;
import org.deltascope.app.model.solution.SolutionRow;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.kordamp.ikonli.feather.Feather;

/** What is to be said of all the numbers together, and where the first wrong one is. */
final class SolutionVerdict extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int MOST_UNREAD = 4;

  private final Label summary = new Label();
  private final Button first = new Button();
  private final Label blame = new Label();
  private final Label unread = new Label();
  private Optional<SolutionRow> shown = Optional.empty();

  SolutionVerdict(Consumer<SolutionRow> chosen) {
    getStyleClass().add("lab-verdict");
    summary.setId("solution-summary");
    summary.getStyleClass().add("check-headline");
    first.setId("solution-first");
    first.setGraphic(Icons.of(Feather.CORNER_UP_LEFT));
    first.setWrapText(true);
    first.setTooltip(new Tooltip("Go to the step that computes it"));
    blame.setId("solution-mistake");
    unread.setId("solution-unread");
    unread.getStyleClass().add("lab-line");
    unread.pseudoClassStateChanged(WRONG, true);
    for (Label label : List.of(summary, blame, unread)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().setAll(summary, first, blame, unread);
    first.setOnAction(_ -> shown.ifPresent(chosen));
    show(SolutionAnswer.nothing(List.of()));
  }

  void show(SolutionAnswer answer) {
    shown = answer.first();
    put(summary, answer.summary());
    summary.setGraphic(Icons.of(answer.isClear() ? Feather.CHECK : Feather.X));
    summary.pseudoClassStateChanged(WRONG, !answer.isClear());
    Presence.show(first, shown.isPresent());
    shown.ifPresent(
        row ->
            first.setText(
                "The first wrong number: %s, in line %d; %s"
                    .formatted(row.text(), row.line(), row.remark())));
    put(blame, String.join("\n", answer.blame()));
    put(unread, unread(answer.unread()));
  }

  private static String unread(List<String> lines) {
    String some = String.join("\n", lines.subList(0, Math.min(MOST_UNREAD, lines.size())));
    return lines.size() > MOST_UNREAD
        ? some + "\n… and %d more".formatted(lines.size() - MOST_UNREAD)
        : some;
  }

  private static void put(Label label, String text) {
    label.setText(text);
    Presence.show(label, !text.isEmpty());
  }
}
