package org.deltascope.app.view.control;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for something of the document. What was typed is taken by Enter, when one leaves the
 * field, and before a key of the window is obeyed, such as the one that saves; Esc takes it back.
 */
public final class EntryField extends TextField implements Committed {

  private final Consumer<String> taken;
  private String written = "";

  /**
   * Makes an empty one.
   *
   * @param taken is given what was typed, if it is something else than what stood there
   */
  public EntryField(Consumer<String> taken) {
    this.taken = taken;
    setOnAction(event -> commit());
    focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                commit();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getStyleClass().add("entry-field");
  }

  /** Shows what the document has. */
  public void write(String text) {
    written = text;
    setText(text);
  }

  @Override
  public void commit() {
    if (isTyped()) {
      String typed = getText();
      written = typed; // once only
      taken.accept(typed);
    }
  }

  /** {@return whether something else was typed than what stood there} */
  public boolean isTyped() {
    return !getText().equals(written);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isTyped()) {
      setText(written);
      selectAll();
      event.consume();
    }
  }
}
