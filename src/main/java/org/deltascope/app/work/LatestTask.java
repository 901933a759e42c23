package org.deltascope.app.work;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work of one kind, one piece at a time. What is asked for while a piece is being done replaces
 * what was waiting: the latest wins. For the FX thread, so there is nothing to lock.
 *
 * @param <T> what the work gives
 */
public final class LatestTask<T> {
  private final Background background;
  private final Background.Rank rank;
  private final Consumer<T> sink;
  private final Runnable failed;
  private Optional<Supplier<T>> waiting = Optional.empty();
  private boolean working;
  private long generation;

  LatestTask(Background background, Background.Rank rank, Consumer<T> sink, Runnable failed) {
    this.background = background;
    this.rank = rank;
    this.sink = sink;
    this.failed = failed;
  }

  /** Asks for a piece of work. */
  public void request(Supplier<T> work) {
    if (working) {
      waiting = Optional.of(work);
    } else {
      working = true;
      background.busy(rank, true);
      start(work);
    }
  }

  /** Lets go of what was asked for: nothing of it will be taken. */
  public void forget() {
    waiting = Optional.empty();
    generation++;
  }

  private void start(Supplier<T> work) {
    long current = generation;
    background.work(
        rank,
        work,
        this::finish,
        result -> {
          if (current == generation) {
            sink.accept(result);
          }
        },
        () -> {
          if (current == generation && waiting.isEmpty()) {
            failed.run();
          }
        });
  }

  /** The next piece starts only when the last was taken, so nothing is changed before that. */
  private void finish(Runnable delivery) {
    try {
      delivery.run();
    } finally {
      Optional<Supplier<T>> next = waiting;
      waiting = Optional.empty();
      if (next.isPresent()) {
        start(next.get());
      } else {
        working = false;
        background.busy(rank, false);
      }
    }
  }
}
