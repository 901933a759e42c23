package org.deltascope.app.view.file;

import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.app.work.Player;
import org.deltascope.document.file.FileNames;
import org.kordamp.ikonli.feather.Feather;

/**
 * Opens, saves and closes documents, and takes home what is shown.
 *
 * @param stage the window
 * @param sessions what is open
 * @param files opens and saves
 * @param memory knows recent files
 * @param player pauses meanwhile
 * @param taking takes home what is shown
 * @param create makes a new network
 */
public record FileCommands(
    Stage stage,
    Sessions sessions,
    FileActions files,
    Memory memory,
    Player player,
    TakingCommands taking,
    OverlayCard create) {

  /** {@return all of them} */
  public CommandMenu menu() {
    List<List<Command>> fixed = List.of(saving(), takingHome(), leaving());
    return new CommandMenu("File", () -> sections(fixed), List.of());
  }

  private List<List<Command>> sections(List<List<Command>> fixed) {
    return List.of(opening(), recent(), fixed.get(0), fixed.get(1), fixed.get(2));
  }

  private List<Command> opening() {
    return List.of(
        pausing("new", "New…", () -> create.setVisible(true))
            .by("Shortcut+N")
            .with(Feather.FILE_PLUS),
        pausing("open", "Open…", files::open).by("Shortcut+O").with(Feather.FOLDER));
  }

  private List<Command> recent() {
    List<String> names = memory.settings().recent();
    return IntStream.range(0, names.size())
        .mapToObj(
            k ->
                pausing(
                    "recent-" + (k + 1),
                    "Open " + names.get(k),
                    () -> files.openRecent(FileNames.path(names.get(k)))))
        .toList();
  }

  private List<Command> saving() {
    return List.of(
        pausing("save", "Save", files::save).by("Shortcut+S").with(Feather.SAVE),
        pausing("save-as", "Save as…", files::saveAs).by("Shortcut+Shift+S"),
        pausing("save-copy", "Save a copy as it stands now…", files::saveCopy),
        pausing("reset", "Reset all changes", files::reset)
            .with(Feather.ROTATE_CCW)
            .when(() -> sessions.get().canReset()));
  }

  private List<Command> takingHome() {
    return taking.section().stream().map(command -> command.after(player::pause)).toList();
  }

  /** As by the window's own button. */
  private List<Command> leaving() {
    return List.of(
        Command.of(
                "close",
                "Close",
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)))
            .by("Shortcut+W"));
  }

  private Command pausing(String id, String title, Runnable action) {
    return Command.of(id, title, action).after(player::pause);
  }
}
