package org.deltascope.app.view.table;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.app.view.control.EntryField;

/** A cell that is typed: what stands in it in full is seen while it is. */
final class EntryCell extends TableCell<Integer, String> {

  private final Function<String, String> shortened;
  private final Typed typed;
  private final EntryField field = new EntryField(this::take);

  /** Is given what was typed. */
  @FunctionalInterface
  interface Typed {
    void at(int row, String text);
  }

  EntryCell(Function<String, String> shortened, Typed typed) {
    this.shortened = shortened;
    this.typed = typed;
    field.setId("table-field");
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    setTooltip(new Tooltip());
  }

  @Override
  protected void updateItem(String item, boolean empty) {
    super.updateItem(item, empty);
    String text = empty || item == null ? "" : item;
    setText(shortened.apply(text));
    getTooltip().setText(text);
    setGraphic(field);
    if (!isEditing()) {
      setContentDisplay(ContentDisplay.TEXT_ONLY);
    }
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      field.write(getItem());
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      field.requestFocus();
      field.selectAll();
    }
  }

  @Override
  public void cancelEdit() {
    field.write(field.getText()); // it is not taken when it loses the focus
    super.cancelEdit();
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    getTableView().requestFocus();
  }

  private void take(String text) {
    int row = getIndex();
    if (isEditing()) {
      cancelEdit();
    }
    typed.at(row, text);
  }

  /** Enter takes what was typed, or closes a field in which nothing was. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && isEditing()) {
      event.consume();
      field.commit();
      if (isEditing()) {
        cancelEdit();
      }
    }
  }
}
