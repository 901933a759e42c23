package org.deltascope.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.control.WindowFonts;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.trace.Granularity;
import org.deltascope.trace.Moment;

/** Plays a document in the real window off screen and takes a picture at every step. */
public final class Tour {

  private final DocumentSource document;
  private final Path folder;
  private final DisplaySettings look;
  private final int width;
  private final int height;

  /**
   * Plans a tour.
   *
   * @param document what it goes through
   * @param folder where the pictures go; made if it is not there
   * @param look the colours, and how large everything is
   * @param width of the window, in pixels
   * @param height of the window, in pixels
   */
  public Tour(DocumentSource document, Path folder, DisplaySettings look, int width, int height) {
    this.document = document;
    this.folder = folder;
    this.look = look;
    this.width = width;
    this.height = height;
  }

  /**
   * Starts the toolkit without a display, if it is not running yet, and plays the first update.
   * What fails in the window on the way fails the tour: its pictures would not show what they
   * should.
   *
   * @return how many pictures there are
   * @throws IOException if they cannot be made or written
   */
  public int play() throws IOException {
    AtomicFile.makeFolder(folder);
    OpenDocument opened = OpenDocument.of(document);
    document.sources().spare(folder, opened.outline().fileNames(SnapshotRecorder.ENDING));
    CompletableFuture<Integer> done = new CompletableFuture<>();
    start(() -> Futures.tell(done, () -> begin(opened, done)));
    try {
      return Futures.of(done);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void start(Runnable onFxThread) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    try {
      Toolkit.start(onFxThread);
    } catch (IllegalStateException running) {
      Platform.runLater(onFxThread);
    }
  }

  private void begin(OpenDocument opened, CompletableFuture<Integer> done) {
    WindowFonts.require();
    AppServices workshop = AppServices.start(new UncaughtErrors(done::completeExceptionally));
    WindowContext desk =
        WindowContext.of(workshop, opened, look, FileDialog.silent(), Memory.none(), () -> true);
    Stage stage = desk.stage();
    desk.sessions().walk(session -> session.by(Granularity.STEP).at(Moment.whole(0, 0)));
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
    new SnapshotRecorder(desk, opened.outline(), folder, done).start();
  }
}
