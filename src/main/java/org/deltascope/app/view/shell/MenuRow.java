package org.deltascope.app.view.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.command.MenuItems;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.kordamp.ikonli.feather.Feather;

/** The menus, one beside the other; where there is no room for that, behind one button. */
final class MenuRow extends HBox {

  private final MenuBar bar = new MenuBar();
  private final MenuButton button = new MenuButton(null, Icons.of(Feather.MENU));

  MenuRow(Commands commands) {
    bar.getMenus().setAll(commands.menus().stream().map(MenuItems::menu).toList());
    bar.setId("menus");
    bar.setMinWidth(USE_PREF_SIZE);
    bar.setAccessibleText("Menus");
    button.getItems().setAll(commands.menus().stream().map(MenuItems::menu).toList());
    button.setId("menu");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Menu"));
    button.setAccessibleText("Menu");
    setId("menu-row");
    getStyleClass().add("menu-row");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(bar, button);
    spread(true);
  }

  /** Shows the menus beside each other, or behind one button. */
  void spread(boolean wide) {
    show(bar, wide);
    show(button, !wide);
  }

  /** Opens the first menu, from which arrows lead to the others. */
  void open() {
    if (bar.isVisible()) {
      bar.getMenus().getFirst().show();
    } else {
      button.show();
    }
  }

  private static void show(Node part, boolean shown) {
    Presence.show(part, shown);
    if (shown) {
      part.applyCss(); // what was not seen does not yet know how wide it is
    }
  }
}
