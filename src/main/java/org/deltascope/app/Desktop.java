package org.deltascope.app;

import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.Settings;
import org.deltascope.app.view.control.WindowFonts;
import org.deltascope.app.view.overlay.SystemFileDialog;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;

/** Opens the window on a display. */
public final class Desktop {

  private final Path folder;

  /**
   * Opens none yet.
   *
   * @param folder where things are remembered between starts
   */
  public Desktop(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the window and returns when it is closed.
   *
   * @param document what it shows; what was open last, or else the first lesson, if empty
   * @param wrong why it does not show what was asked for; may be empty
   * @throws UnsupportedOperationException if the system has no display to open it on
   */
  public void open(Optional<DocumentSource> document, String wrong) {
    requireDisplay();
    Memory memory = Memory.in(folder);
    CompletableFuture<OpenDocument> opened =
        CompletableFuture.supplyAsync(
            () -> OpenDocument.of(document.orElseGet(() -> last(memory.settings()))));
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    Platform.setImplicitExit(false);
    Toolkit.start(
        () ->
            Futures.tell(
                closed,
                () -> show(AppServices.start(), Futures.of(opened), memory, wrong, closed)));
    try {
      Futures.of(closed);
    } finally {
      Platform.exit();
    }
  }

  /** What was open last may be gone or wrong by now. */
  private static DocumentSource last(Settings settings) {
    try {
      if (!settings.last().document().isEmpty()) {
        return DocumentSource.open(settings.last().document());
      }
    } catch (DocumentException gone) {
      return firstLesson();
    }
    return firstLesson();
  }

  private static DocumentSource firstLesson() {
    try {
      return DocumentSource.open(Lessons.PREFIX + Lessons.first());
    } catch (DocumentException broken) {
      throw new IllegalStateException("the first lesson does not open", broken);
    }
  }

  private static Image icon() {
    URL picture = Desktop.class.getResource("/icons/deltascope.png");
    return new Image(Objects.requireNonNull(picture, "the icon").toExternalForm());
  }

  private static void requireDisplay() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    String display = Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
    if (!XServer.answers(display)) {
      throw new UnsupportedOperationException("nothing answers at DISPLAY=" + display);
    }
    SystemLibraries libraries = SystemLibraries.ofSystem();
    libraries
        .missing()
        .ifPresent(
            library -> {
              throw new UnsupportedOperationException(library.toString());
            });
    if (!libraries.haveGraphics()) {
      System.setProperty("prism.order", "sw");
    }
  }

  private static void show(
      AppServices workshop,
      OpenDocument opened,
      Memory memory,
      String wrong,
      CompletableFuture<Boolean> closed) {
    WindowFonts.requireAny();
    Settings settings = memory.settings();
    WindowContext desk =
        WindowContext.of(
            workshop,
            opened,
            settings.look(),
            new SystemFileDialog(),
            memory,
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
    stage.getIcons().add(icon());
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    ScreenPlace.restore(stage, settings.window());
    if (settings.last().document().equals(opened.named().name())) {
      desk.workbench().goTo(settings.last());
    }
    stage.show();
    if (!wrong.isEmpty()) {
      desk.workbench().say(wrong);
    }
    desk.workbench().offerUnsaved();
  }
}
