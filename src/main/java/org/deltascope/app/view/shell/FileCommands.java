package org.deltascope.app.view.shell;

import java.util.List;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.work.Documents;
import org.deltascope.app.work.Player;
import org.kordamp.ikonli.feather.Feather;

/**
 * Opens documents, and takes home what is shown.
 *
 * @param stage the window
 * @param documents opens them
 * @param dialog asks for files
 * @param player pauses meanwhile
 * @param front has the export
 */
record FileCommands(
    Stage stage, Documents documents, FileDialog dialog, Player player, Overlays front) {

  CommandMenu menu() {
    return CommandMenu.of(
        "File",
        List.of(
            List.of(Command.of("open", "Open…", this::open).by("Shortcut+O").with(Feather.FOLDER)),
            List.of(
                Command.of("export-open", "Export…", this::export)
                    .by("Shortcut+E")
                    .with(Feather.SHARE)),
            List.of(Command.of("close", "Close", this::close).by("Shortcut+W"))),
        List.of());
  }

  private void open() {
    player.pause();
    dialog.choose(stage).ifPresent(documents::open);
  }

  private void export() {
    player.pause();
    front.export().toggle();
  }

  /** As by the window's own button. */
  private void close() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }
}
