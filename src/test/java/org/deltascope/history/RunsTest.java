package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A branches off the first run at 10, B off A at 20, C off the first run at 5. */
class RunsTest {

  private static final Experiment ANY = RandomExperiments.of(3);

  private static final Run.Id FIRST = new Run.Id(0);
  private static final Run.Id A = new Run.Id(1);
  private static final Run.Id B = new Run.Id(2);
  private static final Run.Id C = new Run.Id(3);

  private final Runs alone = Runs.of(ANY);
  private final Runs runs =
      alone
          .branch(FIRST, "A", ANY, at(10))
          .branch(A, "B", ANY, at(20))
          .branch(FIRST, "C", ANY, at(5));

  private static TrainingState at(long update) {
    return new TrainingState(update, update, ANY.network(), TrainingState.initial(ANY).slots());
  }

  private static List<String> names(List<Run> runs) {
    return runs.stream().map(Run::name).toList();
  }

  @Test
  void a_tree_begins_with_the_run_of_an_experiment_from_its_own_weights() {
    assertThat(alone.first().start()).isEqualTo(TrainingState.initial(ANY));
    assertThat(alone.first().parent()).isEmpty();
    assertThat(alone.latest()).isEqualTo(alone.first());
  }

  @Test
  void a_branch_leaves_the_tree_it_grew_from_as_it_was() {
    assertThat(alone.all()).hasSize(1);
    assertThat(names(runs.all())).containsExactly("", "A", "B", "C");
  }

  @Test
  void a_branch_knows_which_run_it_left_and_when() {
    assertThat(runs.get(B).parent()).contains(A);
    assertThat(runs.get(B).from()).isEqualTo(20);
    assertThat(runs.latest()).isEqualTo(runs.get(C));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "9, 0", "10, 1", "19, 1", "20, 2", "1000000, 2"})
  void before_a_branch_begins_its_updates_are_those_of_the_run_it_left(long update, int holder) {
    assertThat(runs.holding(B, update).id()).isEqualTo(new Run.Id(holder));
  }

  @Test
  void another_branch_holds_nothing_of_it() {
    assertThat(runs.holding(C, 100).id()).isEqualTo(C);
    assertThat(runs.holding(FIRST, 100).id()).isEqualTo(FIRST);
  }

  @Test
  void what_comes_before_the_first_run_is_held_by_none() {
    assertThatThrownBy(() -> runs.holding(B, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("updates count from 0, found -1");
  }

  @Test
  void a_change_where_a_run_has_not_begun_yet_branches_off_the_run_that_holds_it() {
    assertThat(runs.branch(B, "D", ANY, at(12)).latest().parent()).contains(A);
    assertThat(runs.branch(B, "E", ANY, at(0)).latest().parent()).contains(FIRST);
    assertThat(runs.branch(B, "F", ANY, at(20)).latest().parent()).contains(B);
  }

  @Test
  void a_path_goes_from_the_first_run_to_the_branch() {
    assertThat(names(runs.path(B))).containsExactly("", "A", "B");
    assertThat(names(runs.path(FIRST))).containsExactly("");
  }

  @Test
  void branches_are_those_that_left_the_run_itself() {
    assertThat(names(runs.branches(FIRST))).containsExactly("A", "C");
    assertThat(names(runs.branches(A))).containsExactly("B");
    assertThat(runs.branches(B)).isEmpty();
  }

  @Test
  void runs_that_are_no_tree_are_refused() {
    Run orphan = new Run(A, "orphan", ANY, at(1), Optional.empty());
    Run own = new Run(A, "its own parent", ANY, at(1), Optional.of(A));
    Run misplaced = new Run(C, "misplaced", ANY, at(1), Optional.of(FIRST));
    for (Run wrong : List.of(orphan, own, misplaced)) {
      assertThatThrownBy(() -> new Runs(List.of(alone.first(), wrong)))
          .as(wrong.name())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("expected a first run and branches of runs before them, found");
    }
    assertThatThrownBy(() -> new Runs(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
