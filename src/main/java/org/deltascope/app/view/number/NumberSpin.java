package org.deltascope.app.view.number;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.deltascope.app.model.number.Fineness;
import org.deltascope.app.view.control.OwnKeys;
import org.jspecify.annotations.Nullable;

/** A number that goes up and down with the keys and the wheel while it has the focus. */
final class NumberSpin extends Label implements OwnKeys {

  private static final int LARGE = 10;

  private final NumberKeys obeyed;
  private double value;

  /** What the keys ask for. */
  interface NumberKeys {
    /** So many steps up, or down where negative. */
    void step(int steps, Fineness fineness);

    /** The other sign. */
    void negate();

    /** What it was. */
    void restore();

    /** To be typed. */
    void edit();

    /** What the keys have changed so far is taken back. */
    void takeBack();

    /** {@return whether the keys have changed anything so far} */
    boolean canTakeBack();
  }

  NumberSpin(NumberKeys obeyed) {
    this.obeyed = obeyed;
    setId("number-value");
    getStyleClass().add("number-value");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SPINNER);
    setCursor(Cursor.TEXT);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> obey(event, this::pressed));
    addEventHandler(KeyEvent.KEY_TYPED, event -> obey(event, typed -> obeyed.negate()));
    setOnMouseClicked(
        event -> {
          requestFocus();
          if (event.getClickCount() > 1) {
            obeyed.edit();
          }
        });
    setOnScroll(this::scrolled);
  }

  /**
   * Shows a number.
   *
   * @param text as it is written
   * @param number what it is
   * @param spoken what it is called
   */
  void show(String text, double number, String spoken) {
    value = number;
    setText(text);
    setAccessibleText(spoken);
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  @Override
  public boolean takes(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      return event.getCharacter().equals("-") || event.getCharacter().equals("−");
    }
    return switch (event.getCode()) {
      case UP, DOWN, PAGE_UP, PAGE_DOWN, BACK_SPACE, ENTER, F2 -> true;
      case ESCAPE -> obeyed.canTakeBack();
      default -> false;
    };
  }

  private void obey(KeyEvent event, Consumer<KeyEvent> action) {
    if (takes(event)) {
      action.accept(event);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    Fineness fineness = event.isShiftDown() ? Fineness.FINE : Fineness.USUAL;
    KeyCode key = event.getCode();
    switch (key) {
      case UP -> obeyed.step(1, fineness);
      case DOWN -> obeyed.step(-1, fineness);
      case PAGE_UP -> obeyed.step(LARGE, fineness);
      case PAGE_DOWN -> obeyed.step(-LARGE, fineness);
      case BACK_SPACE -> obeyed.restore();
      case ESCAPE -> obeyed.takeBack();
      default -> obeyed.edit();
    }
  }

  private void scrolled(ScrollEvent event) {
    if (isFocused() && event.getDeltaY() != 0) {
      obeyed.step(
          event.getDeltaY() > 0 ? 1 : -1, event.isShiftDown() ? Fineness.FINE : Fineness.USUAL);
      event.consume();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> value;
      case VALUE_STRING -> getText();
      case TEXT -> getAccessibleText() + ", " + getText();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> obeyed.step(1, Fineness.USUAL);
      case DECREMENT -> obeyed.step(-1, Fineness.USUAL);
      case BLOCK_INCREMENT -> obeyed.step(LARGE, Fineness.USUAL);
      case BLOCK_DECREMENT -> obeyed.step(-LARGE, Fineness.USUAL);
      case FIRE -> obeyed.edit();
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
