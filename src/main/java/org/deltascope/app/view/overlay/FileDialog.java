package org.deltascope.app.view.overlay;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the user for files and folders. Not every platform can. */
public interface FileDialog {

  /**
   * {@return the document that was chosen, if one was}
   *
   * @param owner the window it belongs to
   */
  Optional<Path> choose(Window owner);

  /**
   * {@return the file to write into, if one was chosen}
   *
   * @param owner the window it belongs to
   * @param suggestion a name for it
   */
  Optional<Path> chooseTarget(Window owner, String suggestion);

  /**
   * {@return the file to save a document in, if one was chosen}
   *
   * @param owner the window it belongs to
   * @param suggestion a name for it, or the file it is saved in
   */
  Optional<Path> chooseDocument(Window owner, String suggestion);

  /**
   * {@return the folder to write into, if one was chosen}
   *
   * @param owner the window it belongs to
   */
  Optional<Path> chooseFolder(Window owner);

  /**
   * {@return the file with numbers of a worked solution that was chosen, if one was}
   *
   * @param owner the window it belongs to
   */
  default Optional<Path> chooseNumbers(Window owner) {
    return choose(owner);
  }

  /** {@return a dialog in which nothing is ever chosen} */
  static FileDialog silent() {
    return new FileDialog() {
      @Override
      public Optional<Path> choose(Window owner) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> chooseTarget(Window owner, String suggestion) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> chooseDocument(Window owner, String suggestion) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> chooseFolder(Window owner) {
        return Optional.empty();
      }
    };
  }
}
