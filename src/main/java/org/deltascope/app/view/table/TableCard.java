package org.deltascope.app.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.app.model.table.DocumentTable;
import org.deltascope.app.model.table.NameTable;
import org.deltascope.app.model.table.PasteOutcome;
import org.deltascope.app.model.table.SampleTable;
import org.deltascope.app.model.table.SampleVisit;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.Together;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.document.paste.UnreadableMatrixException;
import org.deltascope.trace.SampleSelection;

/**
 * Samples, weights, biases and names as tables: typed, pasted, rows and columns added and taken.
 */
public final class TableCard extends OverlayCard implements OwnKeys {

  /** Longer texts are rounded. */
  private static final int LONGEST = 9;

  private final Sessions sessions;
  private final EditDoor door;
  private final EditNote note;
  private final Choice<Integer> which;
  private final TableGrid grid = new TableGrid(this::typed);
  private final HBox actions = new HBox();
  private final Label columns = new Label();
  private final Button before = new Button("‹");
  private final Button after = new Button("›");
  private final Button look = new Button("Look at it");
  private List<DocumentTable> tables = List.of();
  private int index;
  private int first;

  /**
   * Shows nothing yet.
   *
   * @param sessions what is looked at
   * @param door through which the document is changed
   */
  public TableCard(Sessions sessions, EditDoor door) {
    super("tables", "Tables", "Close the tables");
    this.sessions = sessions;
    this.door = door;
    this.note = new EditNote(door, "table");
    which = new Choice<>("table-choice", "Which table", k -> tables.get(k).title(), this::choose);
    Button paste = new Button("Paste");
    paste.setId("table-paste");
    paste.setTooltip(
        new Tooltip("Paste numbers from a spreadsheet, NumPy, PyTorch or MATLAB (Ctrl+V)"));
    paste.setOnAction(event -> paste());
    look.setId("table-look");
    look.setTooltip(new Tooltip("Go to the update whose batch has this sample, and look at it"));
    look.setOnAction(event -> visit());
    actions.getStyleClass().add("recipe-options");
    Region head = row(which, pages(), actions, paste, look);
    head.getStyleClass().add("new-settings");
    VBox all = new VBox(head, grid, note);
    all.getStyleClass().add("tables");
    confine(all);
    fillWith(all);
    grid.getFocusModel().focusedCellProperty().subscribe((was, is) -> act());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                note.clear();
                refresh();
                grid.requestFocus();
              }
            });
  }

  private Node pages() {
    before.setId("table-before");
    before.setAccessibleText("Columns before these");
    before.setOnAction(event -> turn(-TableGrid.PAGE));
    after.setId("table-after");
    after.setAccessibleText("Columns after these");
    after.setOnAction(event -> turn(TableGrid.PAGE));
    HBox pages = new HBox(before, columns, after);
    pages.getStyleClass().add("recipe-options");
    return pages;
  }

  /** Opens it at a table, such as "Samples". */
  public void open(String title) {
    setVisible(true);
    IntStream.range(0, tables.size())
        .filter(k -> tables.get(k).title().equals(title))
        .findFirst()
        .ifPresent(this::choose);
  }

  /** Shows what the document has by now, if the tables are seen. */
  public void refresh() {
    if (!isVisible()) {
      return;
    }
    tables = DocumentTable.of(door.document());
    index = Math.min(index, tables.size() - 1);
    first = first < table().columns() ? first : 0;
    which.offer(List.of());
    which.offer(IntStream.range(0, tables.size()).boxed().toList());
    which.show(index, table().title());
    grid.show(table(), first, this::shortened);
    int end = Math.min(table().columns(), first + TableGrid.PAGE);
    boolean isPaged = table().columns() > TableGrid.PAGE;
    columns.setText("columns %,d–%,d of %,d".formatted(first + 1, end, table().columns()));
    Presence.show(columns.getParent(), isPaged);
    before.setDisable(first == 0);
    after.setDisable(end == table().columns());
    boolean isSamples = table() instanceof SampleTable;
    Presence.show(look, isSamples);
    act();
  }

  private DocumentTable table() {
    return tables.get(index);
  }

  private void choose(int other) {
    index = other;
    first = 0;
    note.clear();
    refresh();
    grid.requestFocus();
  }

  private void turn(int by) {
    first = Math.clamp(first + by, 0, table().columns() - 1);
    refresh();
  }

  private String shortened(String text) {
    boolean isNumber = !(table() instanceof NameTable) && text.length() > LONGEST;
    return isNumber
        ? sessions.get().look().digits().text(Double.parseDouble(text))
        : text.replace('-', '−');
  }

  /** What can be done to the row and the column of the cell that is selected. */
  private void act() {
    if (tables.isEmpty()) {
      return;
    }
    List<RecipePart.Action> all = table().actions(grid.row(), grid.column());
    actions.getChildren().setAll(all.stream().map(this::button).toList());
  }

  private Button button(RecipePart.Action action) {
    Button button = new Button(action.text());
    button.setId("table-" + action.text().replace("+ ", "add-").replace("− ", "remove-"));
    button.setTooltip(new Tooltip(action.spoken()));
    button.setAccessibleText(action.spoken());
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> note.apply(action.edit()));
    return button;
  }

  private void typed(int row, int column, String text) {
    try {
      note.apply(table().typed(row, column, text));
    } catch (UnreadableNumberException unreadable) {
      note.say(String.valueOf(unreadable.getMessage()));
    }
  }

  private void paste() {
    String text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    if (table() instanceof NameTable) {
      names(text);
      return;
    }
    try {
      PastedMatrix matrix = PastedMatrix.read(text);
      switch (table().pasted(matrix, grid.row(), grid.column())) {
        case PasteOutcome.Does(Edit edit) -> note.apply(edit);
        case PasteOutcome.Cannot(String reason, Optional<Edit> instead) ->
            note.say(reason, instead);
      }
    } catch (UnreadableMatrixException unreadable) {
      note.say(String.valueOf(unreadable.getMessage()));
    }
  }

  /** A name a line, or with tabs between them. */
  private void names(String text) {
    List<String> names =
        text.strip().lines().flatMap(line -> List.of(line.split("\t", -1)).stream()).toList();
    try {
      List<Edit> edits = new ArrayList<>();
      for (int k = 0; k < names.size() && grid.row() + k < table().rows(); k++) {
        edits.add(table().typed(grid.row() + k, 0, names.get(k)));
      }
      note.apply(new Together(edits));
    } catch (UnreadableNumberException never) {
      throw new IllegalStateException(never);
    }
  }

  private void visit() {
    Session session = sessions.get();
    Optional<SampleVisit> visit =
        SampleVisit.of(
            session.opened().experiment().schedule(), session.moment().update(), grid.row());
    if (visit.isEmpty()) {
      note.say(
          "found sample %,d held back for testing, expected one that is trained on"
              .formatted(grid.row() + 1));
      return;
    }
    setVisible(false);
    sessions.look(
        now ->
            now.toUpdate(visit.get().update())
                .under(new SampleSelection.Sample(visit.get().place())));
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
      paste();
      event.consume();
    }
  }

  @Override
  protected boolean escape() {
    return grid.endTyping();
  }

  @Override
  public boolean takes(KeyEvent event) {
    boolean pastes = event.isShortcutDown() && event.getCode() == KeyCode.V;
    boolean opens = event.getCode() == KeyCode.F2;
    return pastes || opens || OwnKeys.isPlain(event);
  }
}
