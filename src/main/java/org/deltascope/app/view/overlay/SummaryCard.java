package org.deltascope.app.view.overlay;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.work.Exporter;
import org.deltascope.question.QuizSummary;
import org.deltascope.question.QuizSummary.Ending;
import org.deltascope.question.SummaryFiles;

/** Says what came of the questions: what one was sure of and had wrong comes first. */
public final class SummaryCard extends OverlayCard {

  private static final PseudoClass TELLING = PseudoClass.getPseudoClass("telling");

  private final Exporter exporter;

  SummaryCard(Exporter exporter) {
    super("summary", "Asked first", "Close");
    this.exporter = exporter;
  }

  /**
   * Shows what came of the questions.
   *
   * @param files writes it
   * @param fileName of the files, without its ending
   * @param target asks for a file to write into, by a name for it
   */
  public void open(SummaryFiles files, String fileName, Function<String, Optional<Path>> target) {
    QuizSummary summary = files.summary();
    title("Asked first: %d %s".formatted(summary.rows().size(), counted(summary)));
    VBox all = new VBox();
    all.getStyleClass().add("ask-summary");
    summary.rows().forEach(row -> all.getChildren().add(row(row)));
    Button markdown = button("Save as Markdown…", "A table with a line for each question");
    markdown.setOnAction(
        _ ->
            target
                .apply(fileName + ".md")
                .ifPresent(file -> exporter.write(files.markdown(), file)));
    Button csv = button("Save as CSV…", "A table for spreadsheets, without names");
    csv.setOnAction(
        _ -> target.apply(fileName + ".csv").ifPresent(file -> exporter.write(files.csv(), file)));
    Button copy = button("Copy", "The table as Markdown, on the clipboard");
    copy.setOnAction(_ -> exporter.copyText(files.markdown(), "The table is on the clipboard."));
    Region actions = row(markdown, csv, copy);
    actions.getStyleClass().add("export-actions");
    all.getChildren().add(actions);
    confine(all);
    fill(all);
    setVisible(true);
    markdown.requestFocus();
  }

  private static String counted(QuizSummary summary) {
    return Stream.of(Ending.values())
        .filter(ending -> summary.count(ending) > 0)
        .map(ending -> "%d %s".formatted(summary.count(ending), ending.label()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private Node row(QuizSummary.Row row) {
    Label ending = new Label(row.ending().label());
    ending.getStyleClass().add("ask-ending");
    ending.pseudoClassStateChanged(TELLING, row.ending() == Ending.SURE_AND_WRONG);
    ending.setMinWidth(Region.USE_PREF_SIZE);
    Label number = new Label("%s at %s".formatted(row.number(), row.place()));
    number.getStyleClass().add("symbol");
    String answers = String.join(", ", row.answers());
    Label said =
        new Label(
            answers.isEmpty() ? "" : "%s (%s): %s".formatted(answers, row.sureness(), row.said()));
    for (Label label : new Label[] {number, said}) {
      label.setWrapText(true);
      label.setAccessibleRole(AccessibleRole.TEXT);
    }
    Region line = row(ending, number, said);
    line.getStyleClass().add("ask-row");
    confine(said);
    return line;
  }

  private static Button button(String text, String tip) {
    Button button = new Button(text);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(text + " " + tip);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
