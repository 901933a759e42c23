package org.deltascope.app.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Computes and paints off the FX thread, and is the only way back onto it. What is looked at first
 * is done first.
 */
public final class Background implements AutoCloseable {

  /** The two pictures of a step, side by side; a third would only take turns with them. */
  private static final int THREADS = 2;

  private static final int PATIENCE_MILLIS = 50;

  private final ExecutorService workers;
  private final ExecutorService aside;
  private final ExecutorService files;
  private final Consumer<Throwable> errors;
  private final AtomicLong tasks = new AtomicLong();
  private int busyLanes;
  private int busyUnseen;

  /** When work is done that waits. */
  public enum Rank {
    /** What one looks at after a key press. */
    FIRST,
    /** What may come a moment later. */
    LATER,
    /** What may take long and is not looked at: it has a worker of its own. */
    ASIDE,
    /** What reads or writes a file: it has one, too, and waits for no training. */
    FILES;

    /** {@return whether it is asked for to be seen} */
    boolean isSeen() {
      return this == FIRST || this == LATER;
    }
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
   * @param errors is told on the FX thread about work that failed
   */
  public Background(Consumer<Throwable> errors) {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        work -> {
          Thread thread = new Thread(work, "deltascope-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    this.workers = pool(THREADS, threads);
    this.aside = pool(1, threads);
    this.files = pool(1, threads);
    this.errors = errors;
  }

  /** All threads are there from the start: there may be no memory for one more later. */
  private static ExecutorService pool(int size, ThreadFactory threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            threads,
            new ThreadPoolExecutor.DiscardPolicy());
    pool.prestartAllCoreThreads();
    return pool;
  }

  /** Ends all work; what is asked for from now on is not begun. */
  @Override
  public void close() {
    workers.shutdownNow();
    aside.shutdownNow();
    files.shutdownNow();
  }

  /** Tells about an error that was met on the FX thread but comes from work. */
  public void report(Throwable error) {
    errors.accept(error);
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
          } catch (RuntimeException | Error error) {
            deliver(() -> errors.accept(error));
          }
        });
  }

  /** {@return whether all that was asked for is done and shown} For the FX thread. */
  public boolean isQuiet() {
    return busyLanes == 0;
  }

  /** {@return whether all is shown that was asked for to be seen} For the FX thread. */
  public boolean hasShownAll() {
    return busyLanes == busyUnseen;
  }

  /**
   * {@return a lane for work of one kind}
   *
   * @param rank when it is done
   * @param sink takes each result, on the FX thread
   * @param <T> what the work gives, immutable or handed over
   */
  public <T> LatestTask<T> lane(Rank rank, Consumer<T> sink) {
    return lane(rank, sink, () -> {});
  }

  /**
   * {@return a lane for work of one kind}
   *
   * @param rank when it is done
   * @param sink takes each result, on the FX thread
   * @param failed is called there instead where the last that was asked for failed
   * @param <T> what the work gives, immutable or handed over
   */
  public <T> LatestTask<T> lane(Rank rank, Consumer<T> sink, Runnable failed) {
    return new LatestTask<>(this, rank, sink, failed);
  }

  /** A lane has work now, or has none any more. For the FX thread. */
  void busy(Rank rank, boolean begins) {
    int change = begins ? 1 : -1;
    busyLanes += change;
    busyUnseen += rank.isSeen() ? 0 : change;
  }

  /**
   * Does work and goes on with its result on the FX thread; with nothing if it was called off.
   *
   * @param rank when it is done
   * @param work gives the result
   * @param then is given what is to be done with it
   * @param sink takes the result
   * @param failed is called where there is none because the work failed
   */
  <T> void work(
      Rank rank, Supplier<T> work, Consumer<Runnable> then, Consumer<T> sink, Runnable failed) {
    execute(
        rank,
        () -> {
          try {
            T result = work.get();
            deliver(() -> then.accept(() -> sink.accept(result)));
          } catch (CancellationException ended) {
            deliver(() -> then.accept(() -> {}));
          } catch (RuntimeException | Error error) {
            deliver(
                () ->
                    then.accept(
                        () -> {
                          failed.run();
                          errors.accept(error);
                        }));
          }
        });
  }

  /** Who waits for it would wait for ever if it were lost, so it waits for memory if need be. */
  private static void deliver(Runnable news) {
    boolean delivered = false;
    while (!delivered) {
      try {
        Platform.runLater(news);
        delivered = true;
      } catch (OutOfMemoryError full) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS));
      }
    }
  }

  private void execute(Rank rank, Runnable work) {
    Executor executor =
        switch (rank) {
          case FIRST, LATER -> workers;
          case ASIDE -> aside;
          case FILES -> files;
        };
    executor.execute(new Task(rank, tasks.getAndIncrement(), work));
  }
}
