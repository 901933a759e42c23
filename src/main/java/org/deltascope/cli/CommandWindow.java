package org.deltascope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.deltascope.document.DocumentSource;

/** The window, as the command line sees it. */
public interface CommandWindow {

  /** There is nothing to show a window on. */
  final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message in one line
     */
    public NoDisplayException(String message) {
      super(message);
    }
  }

  /**
   * Opens the window and returns when it is closed.
   *
   * @param document what it shows; what was open last, or else the first lesson, if empty
   * @param wrong why it does not show the document that was named; may be empty
   * @throws NoDisplayException if the system refuses to open one
   */
  void open(Optional<DocumentSource> document, String wrong) throws NoDisplayException;

  /**
   * Plays a document in the real window off screen and writes a picture at every step.
   *
   * @param document what it shows
   * @param folder where the pictures go; made if it is not there
   * @param look what they look like
   * @return how many pictures there are
   * @throws IOException if they cannot be written
   */
  int tour(DocumentSource document, Path folder, TourLook look) throws IOException;
}
