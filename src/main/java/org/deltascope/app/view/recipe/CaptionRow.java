package org.deltascope.app.view.recipe;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.deltascope.app.model.recipe.ActivationWords;
import org.deltascope.app.model.recipe.LayerWords;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Edit;

/**
 * What can be changed at the caption of one layer: its activation, a neuron less, a neuron more.
 */
final class CaptionRow extends HBox implements OwnKeys {

  /** Makes an edit that was asked for at a layer. */
  @FunctionalInterface
  interface Asked {
    void apply(int l, Edit edit);
  }

  private final int l;
  private final Asked asked;

  /**
   * Lays it out.
   *
   * @param document as it is
   * @param l layer, from 0 for the inputs
   * @param asked makes edits
   */
  CaptionRow(Document document, int l, Asked asked) {
    this.l = l;
    this.asked = asked;
    setId("caption-" + l);
    setManaged(false);
    setAlignment(Pos.CENTER);
    getStyleClass().add("caption-row");
    LayerWords layers = new LayerWords(document);
    String unit = l == 0 ? "input" : l == DocumentTables.depth(document) ? "output" : "neuron";
    String of = unit.equals("neuron") ? " of layer " + l : "";
    if (l > 0) {
      getChildren().add(menu(document, layers));
    }
    getChildren()
        .addAll(
            button("−", "less", "Remove the last " + unit + of, layers.removeUnit(l)),
            button("+", "more", "Add a further " + unit + of, layers.addUnit(l)));
  }

  private Button button(String sign, String name, String spoken, Edit edit) {
    Button button = new Button(sign);
    button.setId("caption-%d-%s".formatted(l, name));
    button.setTooltip(new Tooltip(spoken));
    button.setAccessibleText(spoken);
    button.setOnAction(event -> asked.apply(l, edit));
    return button;
  }

  private MenuButton menu(Document document, LayerWords layers) {
    RecipePart.Choices choices = new ActivationWords(document).choices(l);
    List<MenuItem> items = new ArrayList<>();
    for (RecipePart.Option option : choices.options()) {
      RadioMenuItem item = new RadioMenuItem(option.text());
      item.setSelected(option.chosen());
      item.setOnAction(event -> asked.apply(l, option.edit()));
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    items.add(item("Add a layer before this one", layers.addLayer(l)));
    if (l < DocumentTables.depth(document)) {
      items.add(item("Remove this layer", layers.removeLayer(l)));
    }
    MenuButton menu = new MenuButton(DocumentTables.layer(document, l).activation().id());
    menu.getItems().setAll(items);
    menu.setId("caption-%d-activation".formatted(l));
    menu.setMnemonicParsing(false);
    menu.addEventFilter(KeyEvent.KEY_PRESSED, CaptionRow::open);
    menu.setTooltip(new Tooltip("Activation of layer " + l));
    menu.setAccessibleText("Activation of layer %d: %s".formatted(l, menu.getText()));
    return menu;
  }

  private MenuItem item(String text, Edit edit) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> asked.apply(l, edit));
    return item;
  }

  /** Enter opens the menu, as it presses a button. */
  @Override
  public boolean takes(KeyEvent event) {
    return event.getCode() == KeyCode.ENTER;
  }

  private static void open(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getSource() instanceof MenuButton menu) {
      menu.show();
      event.consume();
    }
  }
}
