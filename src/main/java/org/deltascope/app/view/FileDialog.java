package org.deltascope.app.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the user for a file. Not every platform can. */
@FunctionalInterface
public interface FileDialog {

  /**
   * {@return the file that was chosen, if one was}
   *
   * @param owner the window it belongs to
   */
  Optional<Path> choose(Window owner);
}
