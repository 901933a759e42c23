package org.deltascope.app.view.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/**
 * A button that says what is chosen and drops down the choices.
 *
 * @param <T> what is chosen from
 */
public final class Choice<T> extends MenuButton {

  private final Function<T, String> label;
  private final Consumer<T> chosen;
  private List<T> options = List.of();

  /**
   * Offers nothing yet.
   *
   * @param id to find it by
   * @param what is chosen, for the tooltip
   * @param label of an option in the list
   * @param chosen is told what was chosen
   */
  public Choice(String id, String what, Function<T, String> label, Consumer<T> chosen) {
    this.label = label;
    this.chosen = chosen;
    setId(id);
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(what));
    setAccessibleText(what);
    getStyleClass().add("choice");
    setFocusTraversable(true);
  }

  public void offer(List<T> newOptions) {
    if (newOptions.equals(options)) {
      return;
    }
    options = List.copyOf(newOptions);
    ToggleGroup group = new ToggleGroup();
    getItems().setAll(options.stream().map(option -> item(option, group)).toList());
  }

  /** Shows what is chosen; the button may say it in other words than the list. */
  public void show(T option, String text) {
    setText(text);
    setAccessibleText(text);
    int index = options.indexOf(option);
    for (int k = 0; k < getItems().size(); k++) {
      if (getItems().get(k) instanceof RadioMenuItem item) {
        item.setSelected(k == index);
      }
    }
  }

  private RadioMenuItem item(T option, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(label.apply(option));
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setOnAction(event -> chosen.accept(option));
    return item;
  }
}
