package org.deltascope.app.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Computes and paints off the FX thread, and is the only way back onto it. What is looked at first
 * is done first.
 */
public final class Background {

  /** The two pictures of a step, side by side; a third would only take turns with them. */
  private static final int THREADS = 2;

  private final Executor workers;
  private final Consumer<Throwable> faults;
  private final AtomicLong tasks = new AtomicLong();
  private final Executor aside;
  private int busyLanes;
  private int busyAside;

  /** When work is done that waits. */
  public enum Rank {
    /** What one looks at after a key press. */
    FIRST,
    /** What may come a moment later. */
    LATER,
    /** What may take long and is not looked at: it has a worker of its own. */
    ASIDE
  }

  /** Work that waits for a worker, the first asked for before others of its rank. */
  private record Task(Rank rank, long number, Runnable work) implements Runnable, Comparable<Task> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Task other) {
      int byRank = rank.compareTo(other.rank);
      return byRank == 0 ? Long.compare(number, other.number) : byRank;
    }
  }

  /**
   * Starts without work.
   *
   * @param faults is told on the FX thread about work that failed
   */
  public Background(Consumer<Throwable> faults) {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        work -> {
          Thread thread = new Thread(work, "deltascope-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    this.workers = pool(THREADS, threads);
    this.aside = pool(1, threads);
    this.faults = faults;
  }

  private static Executor pool(int size, ThreadFactory threads) {
    return new ThreadPoolExecutor(
        size, size, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), threads);
  }

  /** {@return what will have been computed} */
  public <T> CompletableFuture<T> compute(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> execute(Rank.FIRST, task));
  }

  /** Does something whose result nobody waits for. */
  public void run(Runnable work) {
    execute(
        Rank.FIRST,
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error fault) {
            Platform.runLater(() -> faults.accept(fault));
          }
        });
  }

  /** {@return whether all that was asked for is done and shown} For the FX thread. */
  public boolean isQuiet() {
    return busyLanes == 0;
  }

  /** {@return whether all is shown that was asked for to be seen} For the FX thread. */
  public boolean hasShownAll() {
    return busyLanes == busyAside;
  }

  /**
   * {@return a lane for work of one kind}
   *
   * @param rank when it is done
   * @param sink takes each result, on the FX thread
   * @param <T> what the work gives, immutable or handed over
   */
  public <T> Lane<T> lane(Rank rank, Consumer<T> sink) {
    return new Lane<>(this, rank, sink);
  }

  /** A lane has work now, or has none any more. For the FX thread. */
  void busy(Rank rank, boolean begins) {
    int change = begins ? 1 : -1;
    busyLanes += change;
    busyAside += rank == Rank.ASIDE ? change : 0;
  }

  /** Does work and goes on with its result on the FX thread; with nothing if it was called off. */
  <T> void work(Rank rank, Supplier<T> work, Consumer<Runnable> then, Consumer<T> sink) {
    execute(
        rank,
        () -> {
          try {
            T result = work.get();
            Platform.runLater(() -> then.accept(() -> sink.accept(result)));
          } catch (CancellationException ended) {
            Platform.runLater(() -> then.accept(() -> {}));
          } catch (RuntimeException | Error fault) {
            Platform.runLater(() -> then.accept(() -> faults.accept(fault)));
          }
        });
  }

  private void execute(Rank rank, Runnable work) {
    Executor executor =
        switch (rank) {
          case FIRST, LATER -> workers;
          case ASIDE -> aside;
        };
    executor.execute(new Task(rank, tasks.getAndIncrement(), work));
  }
}
