package org.deltascope.app.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.app.model.table.DocumentTable;
import org.deltascope.app.model.table.NameTable;
import org.deltascope.app.model.table.SampleTable;
import org.deltascope.app.view.control.Appearance;

/** The cells of a table, as many columns at once as can be overlooked. */
final class TableGrid extends TableView<Integer> {

  /** More columns are gone through page by page. */
  static final int PAGE = 60;

  private static final double WIDTH = 6.5;
  private static final double NAME_WIDTH = 13;

  private final Typed typed;
  private Optional<DocumentTable> table = Optional.empty();
  private Function<String, String> shortened = text -> text;
  private int first;

  /** Is given what was typed into a cell. */
  @FunctionalInterface
  interface Typed {
    void at(int row, int column, String text);
  }

  TableGrid(Typed typed) {
    this.typed = typed;
    setId("table");
    setEditable(true);
    getSelectionModel().setCellSelectionEnabled(true);
    setFixedCellSize(2 * Appearance.BASE);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows a table; where it is of the same size, selection and place stay. */
  void show(DocumentTable next, int firstColumn, Function<String, String> shorten) {
    boolean same = table.filter(now -> isAlike(now, next)).isPresent() && firstColumn == first;
    table = Optional.of(next);
    shortened = shorten;
    first = firstColumn;
    if (same) {
      refresh();
      return;
    }
    int row = Math.max(0, Math.min(row(), next.rows() - 1));
    int column = Math.max(first, Math.min(column(), next.columns() - 1));
    getColumns().setAll(columns(next));
    setItems(FXCollections.observableList(new RowNumbers(next.rows())));
    select(row, column);
  }

  private static boolean isAlike(DocumentTable now, DocumentTable next) {
    return now.title().equals(next.title())
        && now.rows() == next.rows()
        && now.columns() == next.columns()
        && IntStream.range(0, next.columns())
            .limit(PAGE)
            .allMatch(j -> now.columnName(j).equals(next.columnName(j)));
  }

  /** {@return the row that is selected} */
  int row() {
    return Math.max(0, position().getRow());
  }

  /** {@return the column of the table that is selected} */
  int column() {
    return first + Math.max(0, position().getColumn() - 1);
  }

  private void select(int row, int column) {
    getSelectionModel().clearAndSelect(row, getColumns().get(column - first + 1));
    getFocusModel().focus(row, getColumns().get(column - first + 1));
    scrollTo(row);
  }

  /** {@return whether a cell is being typed; then it is no more} */
  boolean endTyping() {
    boolean isTyped = getEditingCell() != null;
    edit(-1, null);
    return isTyped;
  }

  private TablePosition<?, ?> position() {
    return getFocusModel().getFocusedCell();
  }

  private List<TableColumn<Integer, String>> columns(DocumentTable of) {
    List<TableColumn<Integer, String>> columns = new ArrayList<>();
    TableColumn<Integer, String> names = new TableColumn<>("");
    names.setCellValueFactory(row -> new ReadOnlyStringWrapper(name(row.getValue())));
    names.setPrefWidth((of instanceof SampleTable ? WIDTH : NAME_WIDTH) * letter());
    names.setEditable(false);
    names.setSortable(false);
    names.getStyleClass().add("row-names");
    columns.add(names);
    int end = Math.min(of.columns(), first + PAGE);
    for (int j = first; j < end; j++) {
      columns.add(column(of, j));
    }
    return columns;
  }

  private TableColumn<Integer, String> column(DocumentTable of, int j) {
    TableColumn<Integer, String> column = new TableColumn<>(of.columnName(j));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(row.getValue(), j)));
    column.setCellFactory(
        view ->
            new EntryCell(text -> shortened.apply(text), (row, text) -> typed.at(row, j, text)));
    boolean isName = of instanceof NameTable;
    column.setPrefWidth((isName ? 4 : 1) * WIDTH * letter());
    column.getStyleClass().add(isName ? "names" : "numbers");
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static double letter() {
    return Appearance.BASE;
  }

  private String name(int row) {
    return table.filter(now -> row < now.rows()).map(now -> now.rowName(row)).orElse("");
  }

  private String text(int row, int column) {
    return table
        .filter(now -> row < now.rows() && column < now.columns())
        .map(now -> now.text(row, column))
        .orElse("");
  }

  /** Enter and F2 open the field of a cell. */
  private void pressed(KeyEvent event) {
    TablePosition<?, ?> at = position();
    boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
    if (opens && getEditingCell() == null && at.getColumn() > 0) {
      edit(at.getRow(), getColumns().get(at.getColumn()));
      event.consume();
    }
  }
}
