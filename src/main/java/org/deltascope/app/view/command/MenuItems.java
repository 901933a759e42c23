package org.deltascope.app.view.command;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Menus of commands. */
public final class MenuItems {
  private MenuItems() {}

  /** {@return a menu that is made anew whenever it is opened, because commands come and go} */
  public static Menu menu(CommandMenu commands) {
    Menu menu = new Menu("_" + commands.title());
    menu.setMnemonicParsing(true);
    menu.setId("menu-" + commands.title());
    menu.setOnShowing(event -> menu.getItems().setAll(items(commands)));
    menu.getItems().setAll(items(commands)); // an empty one does not open
    return menu;
  }

  private static List<MenuItem> items(CommandMenu commands) {
    List<MenuItem> items = new ArrayList<>();
    for (List<Command> section : commands.sections().get()) {
      if (!items.isEmpty() && !section.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      section.forEach(command -> items.add(item(command)));
    }
    return items;
  }

  /** {@return a command as it is by now} */
  public static MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.title().get());
    item.setId("menu-" + command.id());
    item.setMnemonicParsing(false);
    item.setDisable(!command.enabled().getAsBoolean());
    item.setOnAction(event -> command.run());
    if (!command.keys().isEmpty()) {
      item.setAccelerator(new Written(KeyTexts.of(command.keys().getFirst())));
    }
    return item;
  }

  /**
   * Keys that are only written beside an item: they are obeyed by {@link Keyboard}, which knows
   * when one types into a field.
   */
  private static final class Written extends KeyCombination {
    private final String text;

    Written(String text) {
      this.text = text;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getName() {
      return text;
    }

    @Override
    public String getDisplayText() {
      return text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Written written && written.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }
}
