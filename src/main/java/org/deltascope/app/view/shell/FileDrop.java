package org.deltascope.app.view.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.deltascope.document.file.FileNames;

/** Lets files be dropped on a part of the window. */
final class FileDrop {

  private final Consumer<Path> opener;

  private FileDrop(Consumer<Path> opener) {
    this.opener = opener;
  }

  /** The first of what is dropped there is opened. */
  static void install(Node target, Consumer<Path> opener) {
    FileDrop drop = new FileDrop(opener);
    target.setOnDragOver(FileDrop::accept);
    target.setOnDragDropped(drop::take);
  }

  private static void accept(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void take(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    files.stream().findFirst().map(file -> FileNames.path(file.getPath())).ifPresent(opener);
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
