package org.deltascope.app.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.deltascope.document.Document;

/** The desktop's own dialog. */
public final class SystemFileDialog implements FileDialog {

  private Optional<File> folder = Optional.empty();

  @Override
  public Optional<Path> choose(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a document");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Deltascope documents", "*" + Document.EXTENSION),
            new FileChooser.ExtensionFilter("All files", "*"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
    chosen.ifPresent(file -> folder = Optional.ofNullable(file.getParentFile()));
    return chosen.map(File::toPath);
  }
}
