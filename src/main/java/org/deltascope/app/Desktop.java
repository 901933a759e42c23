package org.deltascope.app;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.deltascope.app.model.Look;
import org.deltascope.app.model.Opened;
import org.deltascope.app.view.SystemFileDialog;
import org.deltascope.document.Document;

/** Opens the window on a display. */
public final class Desktop {

  private final Workshop workshop = Workshop.start();

  /**
   * Opens the window and returns when it is closed.
   *
   * @param document what it shows
   * @throws UnsupportedOperationException if the system has no display to open it on
   */
  public void open(Document document) {
    requireDisplay();
    CompletableFuture<Opened> opened = workshop.background().compute(() -> Opened.of(document));
    CountDownLatch closed = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(() -> show(opened.join(), closed));
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
  }

  private static void requireDisplay() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String display = Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
    if (system.contains("linux") && !XServer.answers(display)) {
      throw new UnsupportedOperationException("nothing answers at DISPLAY=" + display);
    }
  }

  private void show(Opened opened, CountDownLatch closed) {
    Desk desk =
        Desk.of(
            workshop,
            opened,
            Look.initial(),
            new SystemFileDialog(),
            () -> Platform.getPreferences().isReducedMotion());
    Stage stage = desk.stage();
    stage.setOnHidden(event -> closed.countDown());
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    stage.show();
  }
}
