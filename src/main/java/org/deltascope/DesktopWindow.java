package org.deltascope;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.deltascope.app.Desktop;
import org.deltascope.app.Tour;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.app.settings.ConfigFolder;
import org.deltascope.cli.CommandWindow;
import org.deltascope.cli.TourLook;
import org.deltascope.document.DocumentSource;

/** The real window, for the command line. */
final class DesktopWindow implements CommandWindow {
  private boolean refused;

  @Override
  public void open(Optional<DocumentSource> document, String wrong) throws NoDisplayException {
    Desktop desktop = new Desktop(ConfigFolder.ofUser());
    try {
      desktop.open(document, wrong);
    } catch (UnsupportedOperationException e) {
      refused = true;
      throw new NoDisplayException(
          "The display cannot be opened, so here is the tour instead (%s)."
              .formatted(e.getMessage()));
    }
  }

  @Override
  public int tour(DocumentSource document, Path folder, TourLook look) throws IOException {
    if (refused) {
      return TourProcess.tour(document.name(), folder, look);
    }
    TourLook.Size size = look.size();
    ThemeChoice theme =
        switch (look.ground()) {
          case LIGHT -> ThemeChoice.LIGHT;
          case DARK -> ThemeChoice.DARK;
        };
    DisplaySettings settings = DisplaySettings.initial().in(theme).atLeast(look.scale().percent());
    Tour tour = new Tour(document, folder, settings, size.width(), size.height());
    PrintStream usual = System.err;
    // What JavaFX has to say beside what fails is nothing that a user can act on.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return tour.play();
    } finally {
      System.setErr(usual);
    }
  }
}
