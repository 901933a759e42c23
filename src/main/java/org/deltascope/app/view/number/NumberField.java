package org.deltascope.app.view.number;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.deltascope.app.view.control.Committed;

/** The field in which a number that is held is typed. */
final class NumberField extends TextField implements Committed {

  private final Consumer<String> typed;

  /**
   * Makes an empty one.
   *
   * @param typed is given what was typed
   */
  NumberField(Consumer<String> typed) {
    this.typed = typed;
    setOnAction(event -> commit());
  }

  @Override
  public void commit() {
    typed.accept(getText());
  }
}
