package org.deltascope.app.view;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Computes and paints off the FX thread, and is the only way back onto it.
 *
 * <p>Everything but the work itself happens on the FX thread, so there is nothing to lock.
 */
public final class Background {

  private static final int THREADS = 3;

  private final Executor workers;
  private final Consumer<Throwable> faults;
  private int unfinished;

  /**
   * Starts without work.
   *
   * @param faults is told on the FX thread about work that failed
   */
  public Background(Consumer<Throwable> faults) {
    AtomicInteger number = new AtomicInteger();
    this.workers =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "deltascope-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.faults = faults;
  }

  /** {@return what will have been computed} For what is needed before there is an FX thread. */
  public <T> CompletableFuture<T> compute(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, workers);
  }

  /** Does something whose result nobody waits for. */
  public void run(Runnable work) {
    workers.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error fault) {
            Platform.runLater(() -> faults.accept(fault));
          }
        });
  }

  /** {@return whether all that was asked for is done and shown} */
  public boolean isQuiet() {
    return unfinished == 0;
  }

  /**
   * {@return a lane for work of one kind}
   *
   * @param sink takes each result, on the FX thread
   * @param <T> what the work gives, immutable or handed over
   */
  public <T> Lane<T> lane(Consumer<T> sink) {
    return new Lane<>(sink);
  }

  /**
   * Work of one kind, one piece at a time. What is asked for while a piece is being done replaces
   * what was waiting: the latest wins.
   *
   * @param <T> what the work gives
   */
  public final class Lane<T> {
    private final Consumer<T> sink;
    private boolean working;
    private @Nullable Supplier<T> waiting;

    private Lane(Consumer<T> sink) {
      this.sink = sink;
    }

    /** Asks for a piece of work. */
    public void request(Supplier<T> work) {
      if (working) {
        unfinished += waiting == null ? 1 : 0;
        waiting = work;
      } else {
        unfinished++;
        start(work);
      }
    }

    private void start(Supplier<T> work) {
      working = true;
      workers.execute(
          () -> {
            try {
              T result = work.get();
              Platform.runLater(() -> finish(() -> sink.accept(result)));
            } catch (CancellationException ended) {
              Platform.runLater(() -> finish(() -> {}));
            } catch (RuntimeException | Error fault) {
              Platform.runLater(() -> finish(() -> faults.accept(fault)));
            }
          });
    }

    /** The next piece starts only now, so a result is never changed before it was taken. */
    private void finish(Runnable delivery) {
      working = false;
      Supplier<T> next = waiting;
      waiting = null;
      try {
        delivery.run();
      } finally {
        unfinished--;
        if (next != null && !working) {
          start(next);
        } else if (next != null) {
          unfinished--;
        }
      }
    }
  }
}
