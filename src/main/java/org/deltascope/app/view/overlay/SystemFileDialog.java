package org.deltascope.app.view.overlay;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.deltascope.document.Document;
import org.deltascope.document.file.FileNames;

/** The desktop's own dialogs. Documents and exports each have a folder that is remembered. */
public final class SystemFileDialog implements FileDialog {

  private Optional<File> documents = Optional.empty();
  private Optional<File> exports = Optional.empty();

  @Override
  public Optional<Path> choose(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a document");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Deltascope documents", "*" + Document.EXTENSION),
            new FileChooser.ExtensionFilter("All files", "*"));
    documents.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
    chosen.ifPresent(file -> documents = Optional.ofNullable(file.getParentFile()));
    return chosen.map(file -> FileNames.path(file.getPath()));
  }

  @Override
  public Optional<Path> chooseTarget(Window owner, String suggestion) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export");
    chooser.setInitialFileName(suggestion);
    exports.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
    chosen.ifPresent(file -> exports = Optional.ofNullable(file.getParentFile()));
    return chosen.map(file -> FileNames.path(file.getPath()));
  }

  @Override
  public Optional<Path> chooseFolder(Window owner) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Export every step into a folder");
    exports.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner));
    exports = chosen.or(() -> exports);
    return chosen.map(file -> FileNames.path(file.getPath()));
  }
}
