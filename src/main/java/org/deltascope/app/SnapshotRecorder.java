package org.deltascope.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.deltascope.app.work.Pictures;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.deltascope.figure.paint.pixel.PngWriter;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;

/** Waits at each step until all of it is on the screen, and takes its picture. */
final class SnapshotRecorder extends AnimationTimer {

  static final String ENDING = ".png";
  private static final int QUIET_PULSES = 3;

  private final WindowContext desk;
  private final Outline outline;
  private final Path folder;
  private final CompletableFuture<Integer> done;
  private int step;
  private int quiet;

  /**
   * Takes no picture yet.
   *
   * @param desk the window, which is closed at the end
   * @param outline the steps
   * @param folder where the pictures go
   * @param done is told how many there are, or why there are none
   */
  SnapshotRecorder(
      WindowContext desk, Outline outline, Path folder, CompletableFuture<Integer> done) {
    this.desk = desk;
    this.outline = outline;
    this.folder = folder;
    this.done = done;
  }

  @Override
  public void handle(long now) {
    if (done.isDone()) {
      end();
      return;
    }
    quiet = desk.background().isQuiet() ? quiet + 1 : 0;
    if (quiet < QUIET_PULSES) {
      return;
    }
    quiet = 0;
    Futures.tell(done, this::take);
    if (done.isDone()) {
      end();
      return;
    }
    step++;
    if (step == outline.size()) {
      end();
      done.complete(step);
    } else {
      desk.sessions().walk(session -> session.at(Moment.whole(0, step)));
    }
  }

  private void end() {
    stop();
    desk.stage().close();
  }

  private void take() {
    PixelFrame frame = Pictures.frame(desk.stage().getScene().snapshot(null));
    Path file = folder.resolve(outline.fileName(step, ENDING));
    try {
      AtomicFile.write(file, out -> PngWriter.write(frame, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
