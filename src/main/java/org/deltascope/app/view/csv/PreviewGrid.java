package org.deltascope.app.view.csv;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.deltascope.app.model.csv.OpenTable;
import org.deltascope.app.view.control.Appearance;

/** The first rows of a table. */
final class PreviewGrid extends TableView<List<String>> {

  private static final int MOST = 60;

  PreviewGrid() {
    setId("csv-preview");
    setFixedCellSize(1.8 * Appearance.BASE);
    setAccessibleText("The first rows of the table");
  }

  void show(OpenTable table) {
    List<String> names = table.preview().names();
    getColumns()
        .setAll(
            IntStream.range(0, Math.min(MOST, names.size()))
                .mapToObj(j -> column(names.get(j), j))
                .toList());
    setItems(FXCollections.observableList(table.preview().rows()));
  }

  private static TableColumn<List<String>, String> column(String name, int j) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(j < row.getValue().size() ? row.getValue().get(j) : ""));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
