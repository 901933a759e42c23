package org.deltascope.app.view.solution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.solution.SolutionAnswer;
import org.deltascope.app.model.solution.SolutionRow;
import org.deltascope.app.model.solution.SolutionSource;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.work.Projector;
import org.deltascope.app.work.SolutionChecker;
import org.kordamp.ikonli.feather.Feather;

/**
 * Numbers that someone worked out, judged while one types. They are of the update that is named
 * above them, wherever one stands; a click on one goes to its step.
 */
public final class SolutionPane extends VBox implements OwnKeys {
  private static final int ROWS = 6;

  private static final String PROMPT =
      """
      Numbers of your own, a name and a number on each line:

      h1 = 0.5933
      delta[1] = 0.0088, 0.0100
      dL/dw5 = 0.0822
      w5+ = 0.3589

      update 1 goes on with the next update.
      """;

  private final Sessions sessions;
  private final SolutionChecker checker;
  private final TextArea text = new TextArea();
  private final Label file = new Label();
  private final Button putAway = new Button("Put it away");
  private final SolutionVerdict verdict = new SolutionVerdict(this::goTo);
  private final Label more = new Label();
  private final ListView<SolutionRow> rows = new ListView<>();
  private Optional<Path> written = Optional.empty();
  private Optional<Asked> asked = Optional.empty();
  private boolean seen;

  /**
   * Shows nothing yet.
   *
   * @param sessions whose numbers they are meant to be
   * @param projector has what judges them
   * @param chooser asks for a file
   */
  public SolutionPane(Sessions sessions, Projector projector, Supplier<Optional<Path>> chooser) {
    this.sessions = sessions;
    this.checker = projector.checker(this::show);
    setId("solution");
    getStyleClass().addAll("side-panel", "solution");
    setMinWidth(0);
    text.setId("solution-text");
    text.setPrefRowCount(ROWS);
    text.setMinHeight(USE_PREF_SIZE);
    text.setPromptText(PROMPT);
    text.setAccessibleText("Numbers of your own, a name and a number on each line");
    text.setTooltip(
        new Tooltip(
            "Any numbers of any steps; or lines that “trace --format jsonl” or a program of your"
                + " own prints. Esc leaves the field."));
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    text.textProperty().subscribe(_ -> ask());
    file.setId("solution-file");
    file.setMinWidth(0);
    putAway.setId("solution-put-away");
    putAway.setTooltip(new Tooltip("Lets go of the file, and checks what is typed"));
    putAway.setMinWidth(USE_PREF_SIZE);
    putAway.setOnAction(_ -> read(Optional.empty()));
    Button open = new Button("Open a file…", Icons.of(Feather.FOLDER));
    open.setId("solution-open");
    open.setMinWidth(USE_PREF_SIZE);
    open.setTooltip(
        new Tooltip("Numbers that a program of your own wrote, or a text with numbers"));
    open.setOnAction(_ -> chooser.get().ifPresent(this::check));
    HBox files = new HBox(open, file, putAway);
    files.getStyleClass().add("solution-files");
    more.setId("solution-more");
    more.setWrapText(true);
    rows.setId("solution-rows");
    rows.setAccessibleText("Numbers of your own; Enter goes to the step of one");
    rows.setCellFactory(_ -> new RowCell(this::goTo));
    rows.setMinHeight(0);
    rows.setOnKeyPressed(this::chosen);
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().setAll(text, files, verdict, rows, more);
    read(Optional.empty());
    show(SolutionAnswer.nothing(List.of()));
  }

  /** Checks the numbers of a file, which is read anew each time it is chosen. */
  public void check(Path numbers) {
    asked = Optional.empty();
    read(Optional.of(numbers));
  }

  private void read(Optional<Path> numbers) {
    written = numbers;
    file.setText(numbers.map(path -> new SolutionSource.Written(path).name()).orElse(""));
    Presence.show(file, numbers.isPresent());
    Presence.show(putAway, numbers.isPresent());
    Presence.show(text, numbers.isEmpty());
    ask();
  }

  /** Judges by what is shown, once it is seen. */
  public void show(ViewState shown) {
    ask();
  }

  /** Is seen from now on, or not. */
  public void seen(boolean now) {
    seen = now;
    ask();
  }

  /** Lets one type; the key that led here is not to be typed. */
  public void type() {
    Platform.runLater((text.isVisible() ? text : rows)::requestFocus);
  }

  /** Within an update one goes to and fro without anything to be judged anew. */
  private void ask() {
    Session session = sessions.get();
    SolutionSource source =
        written
            .<SolutionSource>map(SolutionSource.Written::new)
            .orElseGet(() -> new SolutionSource.Typed(text.getText()));
    Optional<Asked> next = Optional.of(new Asked(session.run(), session.moment().update(), source));
    if (seen && !next.equals(asked)) {
      asked = next;
      checker.request(session, source);
    }
  }

  /** What was judged last. */
  private record Asked(OpenDocument run, long update, SolutionSource source) {}

  private void show(SolutionAnswer answer) {
    verdict.show(answer);
    if (!rows.getItems().equals(answer.rows())) {
      rows.getItems().setAll(answer.rows());
    }
    Presence.show(rows, !answer.rows().isEmpty());
    more.setText("… and %,d more, which are not listed".formatted(answer.left()));
    Presence.show(more, answer.left() > 0);
  }

  private void goTo(SolutionRow row) {
    sessions.look(row::in);
  }

  private void chosen(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      Optional.ofNullable(rows.getSelectionModel().getSelectedItem()).ifPresent(this::goTo);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      requestFocus();
    }
  }

  /** The list goes up and down, and Enter goes to the number's step. */
  @Override
  public boolean takes(KeyEvent event) {
    return rows.isFocused()
        && switch (event.getCode()) {
          case UP, DOWN, PAGE_UP, PAGE_DOWN, ENTER -> true;
          default -> false;
        };
  }
}
