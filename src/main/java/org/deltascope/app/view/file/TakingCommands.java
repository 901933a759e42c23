package org.deltascope.app.view.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.export.HandoutExport;
import org.deltascope.app.model.export.ScriptExport;
import org.deltascope.app.model.export.TextExport;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.exercise.ExercisePanel;
import org.deltascope.app.view.overlay.ExportPanel;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.work.Exporter;
import org.deltascope.script.Language;
import org.deltascope.trace.Knowledge;
import org.kordamp.ikonli.feather.Feather;

/**
 * Takes home what is shown.
 *
 * @param stage the window
 * @param dialog asks where to
 * @param export figures
 * @param exercises asks for exercises
 * @param exporter writes
 * @param shown what is shown, if anything is by now
 */
public record TakingCommands(
    Stage stage,
    FileDialog dialog,
    ExportPanel export,
    ExercisePanel exercises,
    Exporter exporter,
    Supplier<Optional<ViewState>> shown) {

  /** {@return all of them} */
  List<Command> section() {
    return List.of(
        Command.of("export-open", "Export…", export::toggle).by("Shortcut+E").with(Feather.SHARE),
        writing("handout", "Write a handout…", new HandoutExport(false)),
        writing("worksheet", "Write a worksheet…", new HandoutExport(true)),
        Command.of("exercises", "Export exercises…", () -> exercises.open(shown))
            .when(() -> shown.get().isPresent()),
        writing("script-numpy", "Write a script for NumPy…", new ScriptExport(Language.NUMPY)),
        writing(
            "script-pytorch", "Write a script for PyTorch…", new ScriptExport(Language.PYTORCH)),
        Command.of(
            "check-all",
            "Check all derivatives of this update",
            () -> shown.get().ifPresent(exporter::check)));
  }

  private Command writing(String id, String title, TextExport text) {
    return Command.of(id, title, () -> shown.get().ifPresent(ask(text))).when(this::isOpen);
  }

  /** What is asked for is not to be read in a file. */
  private boolean isOpen() {
    return shown
        .get()
        .map(now -> now.occasion().knowledge().withheld() instanceof Knowledge.Withheld.Nothing)
        .orElse(false);
  }

  private Consumer<ViewState> ask(TextExport text) {
    return now ->
        dialog
            .chooseTarget(stage, text.fileName(now))
            .ifPresent(file -> exporter.write(text, now, file));
  }
}
