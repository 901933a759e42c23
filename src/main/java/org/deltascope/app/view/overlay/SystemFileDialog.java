package org.deltascope.app.view.overlay;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.deltascope.app.model.solution.SolutionSource;
import org.deltascope.document.Document;
import org.deltascope.document.file.FileNames;

/** The desktop's own dialogs. Documents and exports each have a folder that is remembered. */
public final class SystemFileDialog implements FileDialog {

  private Optional<File> documents = Optional.empty();
  private Optional<File> exports = Optional.empty();

  @Override
  public Optional<Path> choose(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a document or a table of samples");
    filter(chooser);
    chooser
        .getExtensionFilters()
        .addFirst(
            new FileChooser.ExtensionFilter(
                "Documents and tables",
                "*" + Document.EXTENSION,
                "*" + Document.FORMER_EXTENSION,
                "*.csv",
                "*.tsv"));
    return opened(chooser, owner);
  }

  @Override
  public Optional<Path> chooseNumbers(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Check numbers of your own");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Printed updates, or texts", SolutionSource.PATTERNS),
            new FileChooser.ExtensionFilter("All files", "*"));
    return opened(chooser, owner);
  }

  private Optional<Path> opened(FileChooser chooser, Window owner) {
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
  public Optional<Path> chooseDocument(Window owner, String suggestion) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the document");
    filter(chooser);
    File suggested = new File(suggestion);
    chooser.setInitialFileName(suggested.getName());
    Optional.ofNullable(suggested.getParentFile())
        .or(() -> documents)
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
    chosen.ifPresent(file -> documents = Optional.ofNullable(file.getParentFile()));
    return chosen.map(file -> FileNames.path(file.getPath()));
  }

  private static void filter(FileChooser chooser) {
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Deltascope documents", "*" + Document.EXTENSION, "*" + Document.FORMER_EXTENSION),
            new FileChooser.ExtensionFilter("All files", "*"));
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
