package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While one thread trains. */
@Timeout(60)
class ReadersTest {

  private static final Experiment ANY = RandomExperiments.of(3);
  private static final int HELD_AT = 700;
  private static final int TARGET = 1_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void let_all_go() {
    release.countDown();
    threads.shutdown();
  }

  private static List<Trace> run(int updates) {
    List<Trace> traces = new ArrayList<>();
    TrainingState state = TrainingState.initial(ANY);
    for (int u = 0; u < updates; u++) {
      traces.add(Backpropagation.trace(ANY, state));
      state = traces.getLast().after();
    }
    return traces;
  }

  /** {@return a history whose trainer stands still in the middle of its work} */
  private History held() throws InterruptedException {
    History history = new History(ANY);
    threads.execute(() -> history.stateBefore(TARGET, this::hold));
    held.await();
    return history;
  }

  private boolean hold(long update, long target) {
    if (update == HELD_AT) {
      held.countDown();
      try {
        release.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    return true;
  }

  /** {@return what another thread reads, which must not take long} */
  private <T> T read(Supplier<T> reading)
      throws InterruptedException, ExecutionException, TimeoutException {
    return CompletableFuture.supplyAsync(reading, threads).get(20, TimeUnit.SECONDS);
  }

  @Test
  void what_was_made_is_read_while_the_trainer_stands_still() throws Exception {
    List<Trace> expected = run(HELD_AT + 1);
    History history = held();

    assertThat(read(history::updates)).isEqualTo(HELD_AT);
    assertThat(read(history::losses).updates()).isEqualTo(HELD_AT);
    for (int update : List.of(0, 1, 333, 12, HELD_AT - 1)) {
      assertThat(read(() -> history.trace(update))).isEqualTo(expected.get(update));
      assertThat(read(() -> history.stateBefore(update))).isEqualTo(expected.get(update).before());
    }
  }

  @Test
  void the_update_that_is_made_next_is_read_while_the_trainer_stands_still() throws Exception {
    History history = held();

    assertThat(read(() -> history.trace(HELD_AT))).isEqualTo(run(HELD_AT + 1).getLast());
    assertThat(history.updates()).isEqualTo(HELD_AT);
  }

  @Test
  void readers_do_not_wait_for_a_reader_that_stands_still() throws Exception {
    List<Trace> expected = run(HELD_AT + 1);
    History history = new History(ANY);
    history.stateBefore(TARGET);
    threads.execute(() -> history.stateBefore(HELD_AT + 1, this::hold));
    held.await();

    assertThat(read(() -> history.trace(HELD_AT))).isEqualTo(expected.get(HELD_AT));
    assertThat(read(() -> history.trace(40))).isEqualTo(expected.get(40));
  }

  @Test
  void who_waits_for_what_is_not_made_yet_can_give_up() throws Exception {
    History history = held();

    assertThatThrownBy(() -> read(() -> history.trace(HELD_AT + 50, (made, target) -> false)))
        .hasRootCauseInstanceOf(CancellationException.class)
        .hasRootCauseMessage("stopped after 700 of 750 updates");
  }

  @Test
  void who_waits_for_what_is_not_made_yet_gets_it_once_it_is_made() throws Exception {
    History history = held();
    CompletableFuture<Trace> waiting =
        CompletableFuture.supplyAsync(() -> history.trace(HELD_AT + 50), threads);

    release.countDown();

    assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(run(HELD_AT + 51).getLast());
  }

  @Test
  void every_reader_sees_what_was_there_while_checkpoints_come_and_go() throws Exception {
    int updates = 6_000;
    long seed = System.nanoTime();
    List<Trace> expected = run(updates + 1);
    History history = new History(Run.of(ANY), 20 * MemoryEstimate.of(ANY));
    CompletableFuture<?> training =
        CompletableFuture.runAsync(() -> history.stateBefore(updates), threads);
    List<CompletableFuture<?>> readers = new ArrayList<>();
    for (int reader = 0; reader < 3; reader++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + reader);
      readers.add(CompletableFuture.runAsync(() -> read(history, expected, random, seed), threads));
    }
    for (CompletableFuture<?> each : readers) {
      each.get(50, TimeUnit.SECONDS);
    }
    training.get(50, TimeUnit.SECONDS);

    assertThat(history.updates()).isEqualTo(updates);
  }

  private static void read(
      History history, List<Trace> expected, RandomGenerator random, long seed) {
    for (int visit = 0; visit < 150; visit++) {
      int made = (int) history.updates();
      int update = random.nextInt(made + 1);
      assertThat(history.stateBefore(update))
          .as("seed %d, before %d", seed, update)
          .isEqualTo(expected.get(update).before());
      LossCurve losses = history.losses();
      assertThat(losses.updates()).as("seed %d", seed).isGreaterThanOrEqualTo(made);
      for (LossCurve.Range range : losses.ranges().stream().skip(made / 2).limit(20).toList()) {
        assertThat(range.mean())
            .as("seed %d, loss of %d", seed, range.from())
            .isEqualTo(expected.get((int) range.from()).loss());
      }
    }
  }
}
