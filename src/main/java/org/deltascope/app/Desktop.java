package org.deltascope.app;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.view.control.WindowFonts;
import org.deltascope.app.view.overlay.SystemFileDialog;
import org.deltascope.document.DocumentSource;

/** Opens the window on a display. */
public final class Desktop {

  private static final double WIDTH = 1300;
  private static final double HEIGHT = 840;

  /**
   * Opens the window and returns when it is closed.
   *
   * @param document what it shows
   * @throws UnsupportedOperationException if the system has no display to open it on
   */
  public void open(DocumentSource document) {
    requireDisplay();
    CompletableFuture<OpenDocument> opened =
        CompletableFuture.supplyAsync(() -> OpenDocument.of(document));
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    Platform.setImplicitExit(false);
    Toolkit.start(
        () -> Futures.tell(closed, () -> show(AppServices.start(), Futures.of(opened), closed)));
    try {
      Futures.of(closed);
    } finally {
      Platform.exit();
    }
  }

  private static void requireDisplay() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String display = Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
    if (system.contains("linux") && !XServer.answers(display)) {
      throw new UnsupportedOperationException("nothing answers at DISPLAY=" + display);
    }
  }

  private static void show(
      AppServices workshop, OpenDocument opened, CompletableFuture<Boolean> closed) {
    WindowFonts.requireAny();
    WindowContext desk =
        WindowContext.of(
            workshop,
            opened,
            DisplaySettings.initial(),
            new SystemFileDialog(),
            () -> Platform.getPreferences().isReducedMotion());
    Stage stage = desk.stage();
    UncaughtErrors errors = workshop.errors();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> Platform.runLater(() -> errors.inBackground(error)));
    stage.setOnHidden(
        event ->
            errors
                .fatal()
                .ifPresentOrElse(closed::completeExceptionally, () -> closed.complete(true)));
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    fitInto(Screen.getPrimary().getVisualBounds(), stage);
    stage.show();
  }

  /** Where the screen is smaller than the window would be, the window takes all of it. */
  private static void fitInto(Rectangle2D screen, Stage stage) {
    if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
      stage.setX(screen.getMinX());
      stage.setY(screen.getMinY());
      stage.setWidth(screen.getWidth());
      stage.setHeight(screen.getHeight());
    }
  }
}
