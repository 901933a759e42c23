package org.deltascope.app.view.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/**
 * All that the user can do in a window, in one list.
 *
 * @param menus in order
 */
public record Commands(List<CommandMenu> menus) {

  /** Makes it immutable. */
  public Commands {
    menus = List.copyOf(menus);
  }

  /** {@return each command there is by now} */
  public Stream<Command> all() {
    return menus.stream().flatMap(CommandMenu::commands);
  }

  /**
   * {@return a command}
   *
   * @param id of it
   * @throws IllegalArgumentException if there is none
   */
  public Command get(String id) {
    return all()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command " + id));
  }

  /** {@return what keys ask for, if it can be done now} */
  Optional<Command> askedForBy(KeyEvent event) {
    return all().filter(command -> command.isAskedForBy(event)).findFirst();
  }
}
