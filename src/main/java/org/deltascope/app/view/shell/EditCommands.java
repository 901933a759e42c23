package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.number.HeldNumbers;
import org.deltascope.app.view.overlay.ExportPanel;
import org.kordamp.ikonli.feather.Feather;

/**
 * Undoes changes, and copies what is shown.
 *
 * @param sessions what is changed
 * @param numbers those that can be taken hold of
 * @param export copies
 * @param copyNumbers copies those of what is pointed at, or else selected
 */
record EditCommands(
    Sessions sessions, HeldNumbers numbers, ExportPanel export, Runnable copyNumbers) {

  CommandMenu menu() {
    return CommandMenu.of(
        "Edit",
        List.of(
            List.of(
                Command.of("undo", () -> named("Undo", sessions.undoable()), sessions::undo)
                    .by("Shortcut+Z")
                    .with(Feather.CORNER_UP_LEFT)
                    .when(() -> sessions.undoable().isPresent()),
                Command.of("redo", () -> named("Redo", sessions.redoable()), sessions::redo)
                    .by("Shortcut+Y", "Shortcut+Shift+Z")
                    .with(Feather.CORNER_UP_RIGHT)
                    .when(() -> sessions.redoable().isPresent())),
            List.of(
                Command.of("edit-number", "Change the selected number", numbers::edit)
                    .by("F2", "Enter")
                    .when(numbers::canEdit),
                Command.of("number-menu", "Menu of the selected number", numbers::openMenu)
                    .by("Shift+F10", "Context Menu"),
                Command.of("show-before", "Show the network as it was (hold)", numbers::holdBefore)
                    .by("W")
                    .when(numbers::knowsBefore)),
            List.of(
                Command.of("copy-numbers", "Copy the numbers of a neuron or an edge", copyNumbers)
                    .by("Shortcut+C"),
                Command.of("copy-figure", "Copy the figure", export::copy).by("Shortcut+Shift+C"),
                Command.of("copy-equation", "Copy the equation as LaTeX", export::copyEquation)
                    .by("Shortcut+Shift+L"))),
        List.of());
  }

  private static String named(String what, Optional<String> change) {
    return change.map(name -> what + " " + name).orElse(what);
  }
}
