package org.deltascope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.deltascope.cli.Window;
import org.deltascope.document.Named;

/** Stands in until the window is there. */
final class NoWindow implements Window {
  @Override
  public void open(Optional<Named> document) throws NoDisplayException {
    throw new NoDisplayException("The window is not there yet, so here is the tour instead.");
  }

  @Override
  public int tour(Named document, Path folder) throws IOException {
    throw new IOException("found no window to play the tour in, expected one");
  }
}
