package org.deltascope.app.view.stage;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** The short way into a moment, from 0 to 1. */
final class MomentTransition extends AnimationTimer {

  private static final double LENGTH_NANOS = 250e6;

  /** The toolkit's clock ticks faster than anybody sees. */
  private static final double FRAME_NANOS = 15e6;

  private final DoubleConsumer progress;
  private long begin;
  private long last;

  /**
   * Stands still.
   *
   * @param progress is told how far it has come
   */
  MomentTransition(DoubleConsumer progress) {
    this.progress = progress;
  }

  /** Begins anew, or ends what has begun. */
  void run(boolean moves) {
    if (moves) {
      start();
    } else {
      stop();
    }
  }

  @Override
  public void start() {
    begin = 0;
    super.start();
  }

  @Override
  public void handle(long now) {
    if (begin == 0) {
      begin = now;
      last = now;
    } else if (now - begin >= LENGTH_NANOS) {
      stop();
      progress.accept(1);
    } else if (now - last >= FRAME_NANOS) {
      last = now;
      progress.accept((now - begin) / LENGTH_NANOS);
    }
  }
}
