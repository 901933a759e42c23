package org.deltascope.app.view.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.csv.OpenTable;
import org.deltascope.app.model.csv.TableImport;
import org.deltascope.app.model.csv.TableImport.Outcome;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.LatestTask;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.sheet.CsvFormat;
import org.deltascope.document.sheet.CsvPlan;
import org.deltascope.document.source.DocumentException;

/**
 * Takes samples over from a CSV file: shows its first rows and what each column is for, and reads
 * all of it, or nothing where a cell is wrong.
 */
public final class CsvCard extends OverlayCard implements OwnKeys {

  private static final double BAR_WIDTH = 220;

  private final Sessions sessions;
  private final EditDoor door;
  private final EditNote note;
  private final LatestTask<Opening> openings;
  private final LatestTask<Outcome> imports;
  private final Choice<Character> delimiter;
  private final Choice<Boolean> comma;
  private final Choice<Boolean> header;
  private final PreviewGrid preview = new PreviewGrid();
  private final ColumnForm columns = new ColumnForm(this::plan);
  private final CheckBox classes = new CheckBox("softmax and cross-entropy for the classes");
  private final Label summary = new Label();
  private final Button load = new Button("Take over");
  private final ProgressBar bar = new ProgressBar();
  private final Label read = new Label();
  private final Button stop = new Button("Stop");
  private final HBox running = new HBox(bar, read, stop);
  private final Watch watch = new Watch();
  private Optional<OpenTable> table = Optional.empty();
  private Optional<TableImport> going = Optional.empty();

  /** A table that was opened, or why it could not be. */
  private sealed interface Opening {
    record Good(OpenTable table) implements Opening {}

    record Bad(String message) implements Opening {}
  }

  /**
   * Shows nothing yet.
   *
   * @param sessions what is changed
   * @param door the moment at which it is
   * @param background reads the table
   */
  public CsvCard(Sessions sessions, EditDoor door, Background background) {
    super("csv", "Samples from a table", "Take nothing over");
    this.sessions = sessions;
    this.door = door;
    this.note = new EditNote(door, "csv");
    openings = background.lane(Background.Rank.FIRST, this::take);
    imports = background.lane(Background.Rank.FILES, this::take);
    delimiter = new Choice<>("csv-delimiter", "Between the cells", CsvCard::words, this::separate);
    delimiter.offer(List.of(',', ';', '\t', '|'));
    comma =
        new Choice<>(
            "csv-comma",
            "Numbers",
            is -> is ? "decimal comma 0,5" : "decimal point 0.5",
            is -> write(format().delimiter(), is, format().header()));
    comma.offer(List.of(false, true));
    header =
        new Choice<>(
            "csv-header",
            "The first row",
            is -> is ? "first row: names" : "first row: a sample",
            is -> write(format().delimiter(), format().decimalComma(), is));
    header.offer(List.of(true, false));
    VBox all = new VBox(how(), preview, scrolled(), classes, summary, note, buttons(), running);
    all.getStyleClass().add("csv");
    confine(all);
    fillWith(all);
    visibleProperty()
        .subscribe(
            shown -> {
              if (!shown) {
                going.ifPresent(TableImport::stop);
              }
            });
  }

  private Node how() {
    Region row = row(delimiter, comma, header);
    row.getStyleClass().add("new-settings");
    return row;
  }

  private Node scrolled() {
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setId("csv-columns");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("csv-columns");
    return scroll;
  }

  private Node buttons() {
    classes.setId("csv-classes");
    classes.setSelected(true);
    summary.setId("csv-summary");
    summary.setAccessibleRole(AccessibleRole.TEXT);
    load.setId("csv-load");
    load.getStyleClass().add("accent");
    load.setOnAction(event -> load());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> setVisible(false));
    bar.setPrefWidth(BAR_WIDTH);
    stop.setId("csv-stop");
    stop.setOnAction(event -> going.ifPresent(TableImport::stop));
    running.getStyleClass().add("export-running");
    running.setVisible(false);
    Region row = row(load, cancel);
    row.getStyleClass().add("export-actions");
    return row;
  }

  private static String words(char sign) {
    return switch (sign) {
      case ',' -> "comma ,";
      case ';' -> "semicolon ;";
      case '\t' -> "tab";
      default -> "bar |";
    };
  }

  /** Opens a table. */
  public void open(Path file) {
    openings.request(
        () -> {
          try {
            return new Opening.Good(OpenTable.read(file));
          } catch (DocumentException wrong) {
            return new Opening.Bad(String.valueOf(wrong.getMessage()));
          }
        });
  }

  private void take(Opening opening) {
    note.clear();
    setVisible(true);
    switch (opening) {
      case Opening.Good(OpenTable opened) -> {
        title("Samples from " + shortName(opened.name()));
        show(opened);
        load.requestFocus();
      }
      case Opening.Bad(String message) -> {
        table = Optional.empty();
        load.setDisable(true);
        note.say(message);
      }
    }
  }

  private void show(OpenTable opened) {
    boolean same = table.filter(now -> now.preview().equals(opened.preview())).isPresent();
    table = Optional.of(opened);
    CsvFormat format = opened.plan().format();
    delimiter.show(format.delimiter(), words(format.delimiter()));
    comma.show(
        format.decimalComma(), format.decimalComma() ? "decimal comma 0,5" : "decimal point 0.5");
    header.show(format.header(), format.header() ? "first row: names" : "first row: a sample");
    if (!same) {
      preview.show(opened);
    }
    columns.show(opened);
    Presence.show(classes, opened.hasTargetClasses());
    summary.setText(opened.summary());
    load.setDisable(false);
  }

  private CsvFormat format() {
    return table.map(now -> now.plan().format()).orElse(new CsvFormat(',', false, true));
  }

  private void separate(char sign) {
    write(sign, format().decimalComma(), format().header());
  }

  private void write(char sign, boolean isComma, boolean isHeader) {
    note.clear();
    table.ifPresent(now -> show(now.in(new CsvFormat(sign, isComma, isHeader))));
  }

  private void plan(int index, CsvPlan.Column column) {
    note.clear();
    table.ifPresent(now -> show(now.with(index, column)));
  }

  private void load() {
    note.clear();
    Optional<TableImport> next =
        table.flatMap(
            now ->
                door.current()
                    .map(
                        shown ->
                            new TableImport(
                                now, shown, now.hasTargetClasses() && classes.isSelected())));
    next.ifPresent(
        begun -> {
          going = next;
          run(true);
          imports.request(begun::read);
        });
  }

  private void run(boolean runs) {
    running.setVisible(runs);
    load.setDisable(runs);
    if (runs) {
      watch.start();
    } else {
      watch.stop();
    }
  }

  private void take(Outcome outcome) {
    run(false);
    going = Optional.empty();
    switch (outcome) {
      case Outcome.Read done -> take(done);
      case Outcome.Wrong(String message) -> note.say(message);
      case Outcome.Stopped _ -> note.say("Stopped: nothing was taken over.");
    }
  }

  private void take(Outcome.Read done) {
    switch (done.result()) {
      case EditResult.Changed(var document) -> {
        setVisible(false);
        String name =
            "%,d samples from %s"
                .formatted(done.rows(), shortName(table.map(OpenTable::name).orElse("")));
        sessions.edit(name, session -> done.change().session(document));
      }
      case EditResult.Unchanged _ -> setVisible(false);
      case EditResult.Refused refused -> note.tell(refused);
    }
  }

  private static String shortName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Moves the bar while a table is being read. */
  private final class Watch extends AnimationTimer {
    @Override
    public void handle(long now) {
      going
          .map(TableImport::progress)
          .ifPresent(
              progress -> {
                bar.setProgress(progress.share());
                read.setText("%,d rows".formatted(progress.rows()));
              });
    }
  }

  @Override
  public boolean takes(KeyEvent event) {
    return OwnKeys.isPlain(event);
  }
}
