package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.deltascope.Patience;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {

  /** Room for so few checkpoints that some are dropped all the time. */
  private static final long TIGHT = 20;

  /** Room for some more. */
  private static final long SMALL = 80;

  private static final Experiment ANY = RandomExperiments.of(3);

  private static History history(Experiment experiment, long checkpoints) {
    return new History(Run.of(experiment), checkpoints * MemoryEstimate.of(experiment));
  }

  private static List<TrainingState> run(Experiment experiment, int updates) {
    List<TrainingState> states = new ArrayList<>();
    states.add(TrainingState.initial(experiment));
    for (int u = 0; u < updates; u++) {
      states.add(Backpropagation.trace(experiment, states.getLast()).after());
    }
    return states;
  }

  private static List<Optimizer> optimizers() {
    return List.of(
        new Optimizer.Sgd(0.1),
        new Optimizer.Momentum(0.05, 0.9),
        new Optimizer.RmsProp(0.01, 0.99, 1e-8),
        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void going_anywhere_gives_bit_for_bit_what_was_there(Optimizer optimizer) {
    for (long seed = 0; seed < 4; seed++) {
      Experiment any = RandomExperiments.of(seed);
      Experiment experiment =
          new Experiment(
              any.network(),
              any.loss(),
              optimizer,
              sevenSamples(any.network(), seed),
              new Training(3, any.training().reduction(), true, seed));
      List<TrainingState> states = run(experiment, 1_000);
      History history = history(experiment, TIGHT);
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      for (int visit = 0; visit < 30; visit++) {
        int update = random.nextInt(1_000);
        Trace trace = history.trace(update);
        assertThat(trace.before())
            .as("seed %d, before %d", seed, update)
            .isEqualTo(states.get(update));
        assertThat(trace.after())
            .as("seed %d, after %d", seed, update)
            .isEqualTo(states.get(update + 1));
      }
    }
  }

  /** The third batch of three takes one sample. */
  private static Dataset sevenSamples(Network network, long seed) {
    return samples(7, network, seed);
  }

  private static Dataset samples(int count, Network network, long seed) {
    Initializer uniform = new Initializer.Uniform(0, 1, seed);
    return new Dataset(
        uniform.draw(count, network.inputs()), uniform.draw(count, network.outputs()));
  }

  @Test
  void going_back_one_by_one_over_thousands_of_updates_gives_what_was_there() {
    List<TrainingState> states = run(ANY, 4_000);
    History history = history(ANY, SMALL);
    history.trace(3_999);
    for (int update = 3_999; update >= 0; update--) {
      assertThat(history.trace(update).before())
          .as("before %d", update)
          .isEqualTo(states.get(update));
    }
  }

  @Test
  void an_update_that_was_asked_for_twice_is_the_same_trace() {
    History history = new History(ANY);
    Trace there = history.trace(700);
    history.trace(20);
    assertThat(history.trace(700)).isEqualTo(there);
  }

  @Test
  void the_state_before_an_update_makes_the_updates_before_it_only() {
    History history = new History(ANY);
    assertThat(history.stateBefore(5).updates()).isEqualTo(5);
    assertThat(history.updates()).isEqualTo(5);
  }

  @Test
  void a_trace_makes_its_update() {
    History history = new History(ANY);
    history.trace(0);
    assertThat(history.updates()).isEqualTo(1);
  }

  @Test
  void going_back_unmakes_nothing() {
    History history = new History(ANY);
    history.trace(100);
    history.trace(10);
    assertThat(history.updates()).isEqualTo(101);
    assertThat(history.losses().updates()).isEqualTo(101);
  }

  @Test
  void losses_are_those_of_the_traces() {
    History history = history(ANY, TIGHT);
    history.stateBefore(50);
    history.trace(10);
    history.trace(80);
    List<Double> losses = history.losses().ranges().stream().map(LossCurve.Range::mean).toList();
    assertThat(losses)
        .isEqualTo(LongStream.rangeClosed(0, 80).mapToObj(u -> history.trace(u).loss()).toList());
  }

  @Test
  void an_update_before_the_first_is_refused() {
    assertThatThrownBy(() -> new History(ANY).trace(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("updates count from 0, found -1");
  }

  @Test
  void a_listener_sees_every_update_on_the_way() {
    List<Long> seen = new ArrayList<>();
    new History(ANY)
        .stateBefore(
            4,
            (update, target) -> {
              assertThat(target).isEqualTo(4);
              return seen.add(update);
            });
    assertThat(seen).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void a_listener_can_end_a_journey_and_what_was_made_stays_made() {
    History history = new History(ANY);
    assertThatThrownBy(() -> history.trace(1_000, (update, target) -> update < 77))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped after 77 of 1000 updates");
    assertThat(history.updates()).isEqualTo(77);
    assertThat(history.trace(77).before()).isEqualTo(run(ANY, 77).getLast());
  }

  @Test
  void an_interrupt_ends_a_journey() throws InterruptedException {
    History history = new History(ANY);
    List<Throwable> thrown = new ArrayList<>();
    Thread traveller = new Thread(() -> history.stateBefore(Long.MAX_VALUE));
    traveller.setUncaughtExceptionHandler((thread, error) -> thrown.add(error));
    traveller.setDaemon(true);
    traveller.start();
    Patience.until("ten updates", () -> history.updates() >= 10);
    traveller.interrupt();
    assertThat(traveller.join(Duration.ofSeconds(Patience.SECONDS))).as("ended").isTrue();
    assertThat(thrown).singleElement().isInstanceOf(CancellationException.class);
  }

  @Test
  void losses_can_be_read_while_a_journey_is_under_way() {
    History history = new History(ANY);
    List<Long> seen = new ArrayList<>();
    history.stateBefore(20, (update, target) -> seen.add(history.losses().updates()));
    assertThat(seen).isEqualTo(LongStream.range(0, 20).boxed().toList());
  }

  @Test
  void a_second_journey_within_a_segment_replays_only_what_is_new() {
    History history = history(ANY, SMALL);
    history.stateBefore(1_000);
    history.stateBefore(500);
    List<Long> replayed = new ArrayList<>();
    history.stateBefore(499, (update, target) -> replayed.add(update));
    assertThat(replayed).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"1, 128", "4, 32", "64, 16"})
  void with_room_enough_a_journey_replays_few_samples_or_few_updates(int batchSize, int fewer) {
    Training training = new Training(batchSize, Reduction.MEAN, false, 0);
    Dataset data = samples(100, ANY.network(), 1);
    History history =
        new History(new Experiment(ANY.network(), ANY.loss(), ANY.optimizer(), data, training));
    history.stateBefore(5_000);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int visit = 0; visit < 200; visit++) {
      int update = random.nextInt(5_000);
      List<Long> replayed = new ArrayList<>();
      history.stateBefore(update, (made, target) -> replayed.add(made));
      assertThat(replayed).as("to update %d", update).hasSizeLessThan(fewer);
    }
  }

  @Test
  void going_on_from_an_update_to_the_next_replays_nothing() {
    History history = new History(ANY);
    history.trace(1_003);
    history.trace(503);
    List<Long> replayed = new ArrayList<>();
    history.trace(504, (made, target) -> replayed.add(made));
    assertThat(replayed).isEmpty();
  }
}
