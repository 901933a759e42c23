package org.deltascope.app.view.csv;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.deltascope.app.model.csv.OpenTable;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.EntryField;
import org.deltascope.document.sheet.ColumnRole;
import org.deltascope.document.sheet.ColumnScaling;
import org.deltascope.document.sheet.CsvPlan;

/** What each column of a table is for, a row for each. */
final class ColumnForm extends GridPane {

  /** More columns stay as they are guessed. */
  private static final int MOST = 60;

  private static final int EXAMPLES = 4;
  private static final int NAME_COLUMNS = 12;

  private final BiConsumer<Integer, CsvPlan.Column> changed;

  /**
   * Lays out nothing yet.
   *
   * @param changed is told what a column is to be
   */
  ColumnForm(BiConsumer<Integer, CsvPlan.Column> changed) {
    this.changed = changed;
    getStyleClass().add("recipe-form");
  }

  void show(OpenTable table) {
    getChildren().clear();
    List<CsvPlan.Column> columns = table.plan().columns();
    int listed = Math.min(MOST, columns.size());
    for (int j = 0; j < listed; j++) {
      CsvPlan.Column column = columns.get(j);
      addRow(
          j, name(j, column), role(j, column), scaling(j, column), new Label(examples(table, j)));
    }
    if (listed < columns.size()) {
      add(
          new Label("and %,d more, as guessed".formatted(columns.size() - listed)),
          0,
          listed,
          4,
          1);
    }
  }

  private EntryField name(int j, CsvPlan.Column column) {
    EntryField field =
        new EntryField(
            text ->
                changed.accept(
                    j, new CsvPlan.Column(text.strip(), column.role(), column.scaling())));
    field.setId("csv-name-" + (j + 1));
    field.setAccessibleText("Name of column " + (j + 1));
    field.setPrefColumnCount(NAME_COLUMNS);
    field.write(column.name());
    return field;
  }

  private Choice<ColumnRole> role(int j, CsvPlan.Column column) {
    Choice<ColumnRole> choice =
        new Choice<>(
            "csv-role-" + (j + 1),
            "What column %d is for".formatted(j + 1),
            ColumnForm::words,
            role -> changed.accept(j, column.as(role)));
    choice.offer(List.of(ColumnRole.values()));
    choice.show(column.role(), words(column.role()));
    return choice;
  }

  private static String words(ColumnRole role) {
    return switch (role) {
      case INPUT -> "input";
      case INPUT_CLASSES -> "input, classes";
      case TARGET -> "target";
      case TARGET_CLASSES -> "target, classes";
      case IGNORED -> "not used";
    };
  }

  private Choice<ColumnScaling> scaling(int j, CsvPlan.Column column) {
    Choice<ColumnScaling> choice =
        new Choice<>(
            "csv-scaling-" + (j + 1),
            "How column %d is scaled".formatted(j + 1),
            ColumnForm::words,
            scaling -> changed.accept(j, column.scaled(scaling)));
    choice.offer(List.of(ColumnScaling.values()));
    choice.show(column.scaling(), words(column.scaling()));
    choice.setDisable(column.role().isClasses() || column.role() == ColumnRole.IGNORED);
    return choice;
  }

  private static String words(ColumnScaling scaling) {
    return switch (scaling) {
      case NONE -> "as it is";
      case ZERO_TO_ONE -> "scaled to 0 … 1";
      case STANDARD -> "mean 0, deviation 1";
    };
  }

  private static String examples(OpenTable table, int j) {
    return String.join(
        table.plan().format().decimalComma() ? "; " : ", ",
        table.preview().rows().stream()
            .filter(row -> j < row.size())
            .map(row -> row.get(j))
            .distinct()
            .limit(EXAMPLES)
            .map(text -> text.isEmpty() ? "nothing" : text)
            .toList());
  }
}
