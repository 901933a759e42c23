package org.deltascope.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.deltascope.app.model.Look;
import org.deltascope.app.model.Opened;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.document.Document;
import org.deltascope.figure.paint.Frame;
import org.deltascope.figure.paint.PngWriter;
import org.deltascope.trace.Granularity;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;

/** Plays a document in the real window off screen and takes a picture at every step. */
public final class Tour {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int QUIET_PULSES = 3;

  private final Document document;
  private final Path folder;
  private final ThemeChoice theme;

  /**
   * Plans a tour.
   *
   * @param document what it goes through
   * @param folder where the pictures go; made if it is not there
   * @param theme the colours
   */
  public Tour(Document document, Path folder, ThemeChoice theme) {
    this.document = document;
    this.folder = folder;
    this.theme = theme;
  }

  /**
   * Starts the toolkit without a display, if it is not running yet, and plays the first update.
   *
   * @return how many pictures there are
   * @throws IOException if they cannot be written
   */
  public int play() throws IOException {
    Files.createDirectories(folder);
    Opened opened = Opened.of(document);
    CompletableFuture<Integer> done = new CompletableFuture<>();
    start(
        () -> {
          try {
            begin(opened, done);
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw new IOException(io.getMessage(), io);
      }
      throw e;
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

  private void begin(Opened opened, CompletableFuture<Integer> done) {
    Look look = Look.initial().in(theme);
    Desk desk = Desk.of(Workshop.start(), opened, look, owner -> Optional.empty(), () -> true);
    Stage stage = desk.stage();
    desk.sessions().act(session -> session.by(Granularity.STEP).at(Moment.whole(0, 0)));
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
    new Camera(desk, opened.outline(), done).start();
  }

  /** Waits at each step until all of it is on the screen, and takes its picture. */
  private final class Camera extends AnimationTimer {
    private final Desk desk;
    private final Outline outline;
    private final CompletableFuture<Integer> done;
    private int step;
    private int quiet;

    Camera(Desk desk, Outline outline, CompletableFuture<Integer> done) {
      this.desk = desk;
      this.outline = outline;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      quiet = desk.background().isQuiet() ? quiet + 1 : 0;
      if (quiet < QUIET_PULSES) {
        return;
      }
      quiet = 0;
      try {
        take();
      } catch (UncheckedIOException e) {
        end();
        done.completeExceptionally(e);
        return;
      }
      step++;
      if (step == outline.size()) {
        end();
        done.complete(step);
      } else {
        desk.sessions().act(session -> session.at(Moment.whole(0, step)));
      }
    }

    private void end() {
      stop();
      desk.stage().close();
    }

    private void take() {
      WritableImage image = desk.stage().getScene().snapshot(null);
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      Frame frame = new Frame(width, height);
      image
          .getPixelReader()
          .getPixels(
              0,
              0,
              width,
              height,
              PixelFormat.getIntArgbPreInstance(),
              IntBuffer.wrap(frame.pixels()),
              width);
      try (OutputStream out =
          Files.newOutputStream(folder.resolve(outline.fileName(step, ".png")))) {
        PngWriter.write(frame, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
