package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class HistoriesTest {

  private static final Experiment ANY = RandomExperiments.of(3);
  private static final int CHECKPOINTS = 40;

  /**
   * Three quarters are for the whole way, where every second one goes when there is no more room.
   */
  private static final int HALF_FULL = CHECKPOINTS * 3 / 4 / 2;

  private static final long BUDGET = CHECKPOINTS * MemoryEstimate.of(ANY);
  private static final Run.Id FIRST = new Run.Id(0);

  private final Histories histories = new Histories(BUDGET);

  private static TrainingState at(long update) {
    return new History(ANY).stateBefore(update);
  }

  @Test
  void a_run_keeps_its_history_when_it_is_renamed() {
    Runs runs = Runs.of(ANY);

    History history = histories.of(runs.first());

    assertThat(histories.of(runs.rename(FIRST, "other").first())).isSameAs(history);
  }

  @Test
  void a_run_that_was_replaced_begins_a_history_of_its_own() {
    Experiment other = RandomExperiments.of(4);
    Runs runs = Runs.of(ANY);
    History before = histories.of(runs.first());

    Runs changed = runs.change(FIRST, "w", other, TrainingState.initial(other), 0);

    assertThat(histories.of(changed.first())).isNotSameAs(before);
    assertThat(histories.of(changed.first()).run().experiment()).isSameAs(other);
  }

  @Test
  void branches_share_one_budget_and_every_update_stays_what_it_was() {
    Runs runs = Runs.of(ANY);
    History first = histories.of(runs.first());
    Trace before = first.trace(100);
    first.stateBefore(2000);
    assertThat(first.checkpointCount()).isGreaterThan(HALF_FULL);

    for (int b = 1; b <= 7; b++) {
      runs = runs.branch(FIRST, "b" + b, ANY, at(10L * b));
      histories.of(runs.latest()).stateBefore(2000);
    }

    assertThat(runs.all().stream().mapToInt(run -> histories.of(run).checkpointCount()).sum())
        .isLessThanOrEqualTo(CHECKPOINTS);
    assertThat(first.checkpointCount()).isPositive();
    assertThat(first.trace(100)).isEqualTo(before);
    assertThat(histories.of(runs.latest()).trace(100).update()).isEqualTo(100);
  }

  @Test
  void the_memory_of_all_runs_is_told_and_stays_within_its_bound() {
    Runs two = Runs.of(ANY).branch(FIRST, "b", ANY, at(10));
    int parameters =
        ANY.network().layers().stream()
            .mapToInt(layer -> layer.weights().toArray().length * layer.inputs() + layer.units())
            .sum();
    for (Run run : two.all()) {
      histories.of(run).stateBefore(5000);
    }

    Histories.Memory memory = histories.memory();

    assertThat(memory.most()).isEqualTo(BUDGET);
    assertThat(memory.checkpoints()).isBetween(2, CHECKPOINTS);
    assertThat(memory.bytes())
        .isBetween(8L * parameters * memory.checkpoints(), BUDGET + 2 * BUDGET / CHECKPOINTS);
  }

  @Test
  void what_is_deleted_makes_room_for_the_others() {
    Runs two = Runs.of(ANY).branch(FIRST, "b", ANY, at(10));
    History first = histories.of(two.first());
    History branch = histories.of(two.latest());
    branch.stateBefore(2000);

    histories.keepOnly(two.delete(two.latest().id()).shown());
    first.stateBefore(2000);

    assertThat(first.checkpointCount()).isGreaterThan(HALF_FULL);
    assertThat(histories.of(two.latest())).isNotSameAs(branch);
  }

  @Test
  void a_budget_that_shrinks_while_others_look_costs_no_update() throws Exception {
    History history = new History(Run.of(ANY), BUDGET);
    Thread trainer = Thread.ofPlatform().start(() -> history.stateBefore(20_000));
    for (int i = 0; i < 2000 && trainer.isAlive(); i++) {
      history.fit(BUDGET / (1 + i % 8));
      history.stateBefore(Math.min(i, Math.max(0, history.updates())));
    }
    trainer.join();

    History calm = new History(ANY);
    assertThat(IntStream.of(0, 77, 5000, 19_999).mapToObj(history::stateBefore))
        .isEqualTo(IntStream.of(0, 77, 5000, 19_999).mapToObj(calm::stateBefore).toList());
  }
}
