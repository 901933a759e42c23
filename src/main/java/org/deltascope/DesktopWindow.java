package org.deltascope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.deltascope.app.Desktop;
import org.deltascope.app.Tour;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.cli.TourLook;
import org.deltascope.cli.Window;
import org.deltascope.document.DocumentException;
import org.deltascope.document.Lessons;
import org.deltascope.document.Named;

/** The real window, for the command line. */
final class DesktopWindow implements Window {
  private boolean refused;

  @Override
  public void open(Optional<Named> document) throws NoDisplayException {
    Desktop desktop = new Desktop();
    try {
      desktop.open(document.orElseGet(DesktopWindow::firstLesson));
    } catch (UnsupportedOperationException e) {
      refused = true;
      throw new NoDisplayException(
          "The display cannot be opened, so here is the tour instead (%s)."
              .formatted(e.getMessage()));
    }
  }

  @Override
  public int tour(Named document, Path folder, TourLook look) throws IOException {
    if (refused) {
      return Relaunch.tour(document.name(), folder, look);
    }
    TourLook.Size size = look.size();
    ThemeChoice theme =
        switch (look.ground()) {
          case LIGHT -> ThemeChoice.LIGHT;
          case DARK -> ThemeChoice.DARK;
        };
    return new Tour(document, folder, theme, size.width(), size.height()).play();
  }

  private static Named firstLesson() {
    try {
      return Named.open(Lessons.PREFIX + Lessons.first());
    } catch (DocumentException broken) {
      throw new IllegalStateException("the first lesson does not open", broken);
    }
  }
}
