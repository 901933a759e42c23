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

  @Test
  void a_run_is_renamed_and_pinned_and_all_else_stays() {
    Runs changed = runs.rename(A, "steeper").pin(A);

    assertThat(names(changed.all())).containsExactly("", "steeper", "B", "C");
    assertThat(changed.pinned()).containsExactly(A);
    assertThat(changed.get(A).start()).isEqualTo(runs.get(A).start());
    assertThat(changed.unpin(A).rename(A, "A")).isEqualTo(runs);
  }

  @Test
  void a_deleted_run_is_shown_no_more_and_what_branches_off_it_stays() {
    Runs fewer = runs.pin(A).delete(A);

    assertThat(names(fewer.shown())).containsExactly("", "B", "C");
    assertThat(fewer.pinned()).isEmpty();
    assertThat(fewer.holding(B, 15).id()).isEqualTo(A);
    assertThat(fewer.needed()).containsExactlyInAnyOrder(FIRST, A, B, C);
    assertThat(fewer.delete(B).needed()).containsExactlyInAnyOrder(FIRST, C);
  }

  @Test
  void a_run_that_was_deleted_is_there_again_in_the_tree_from_before() {
    runs.delete(C);

    assertThat(names(runs.shown())).containsExactly("", "A", "B", "C");
  }

  @Test
  void a_run_begun_after_one_was_deleted_has_an_id_of_its_own() {
    Runs more = runs.delete(C).branch(B, "D", ANY, at(30));

    assertThat(more.latest().id()).isEqualTo(new Run.Id(4));
    assertThat(names(more.shown())).containsExactly("", "A", "B", "D");
  }

  @Test
  void the_last_run_that_is_shown_cannot_be_deleted() {
    assertThatThrownBy(() -> alone.delete(FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found one run only, expected to keep one");
  }

  @Test
  void a_change_before_the_first_update_replaces_the_run() {
    Experiment other = RandomExperiments.of(3);

    Runs changed = alone.change(FIRST, "w", other, TrainingState.initial(other), 0);

    assertThat(changed.all()).hasSize(1);
    assertThat(changed.first().experiment()).isSameAs(other);
    assertThat(changed.first().name()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 7, 2", "7, 7, 2", "0, 0, 1"})
  void a_change_of_a_run_that_was_stepped_branches_off_it(long update, long made, int count) {
    assertThat(alone.change(FIRST, "w", ANY, at(update), made).all()).hasSize(count);
  }

  @Test
  void a_branch_that_nothing_was_made_of_is_changed_itself() {
    Runs changed = runs.change(C, "C again", ANY, at(5), 5);

    assertThat(names(changed.all())).containsExactly("", "A", "B", "C again");
    assertThat(runs.change(A, "off A", ANY, at(10), 10).all()).hasSize(5);
  }

  @Test
  void a_run_whose_first_update_alone_was_looked_at_is_changed_itself() {
    assertThat(names(runs.change(C, "C again", ANY, at(5), 6).all()))
        .containsExactly("", "A", "B", "C again");
    assertThat(runs.change(C, "off C", ANY, at(5), 7).all()).hasSize(5);
  }

  @Test
  void runs_are_called_by_letters() {
    assertThat(List.of(0, 1, 25, 26, 51, 52, 702).stream().map(k -> new Run.Id(k).letter()))
        .containsExactly("A", "B", "Z", "AA", "AZ", "BA", "AAA");
  }

  @Test
  void the_way_to_a_run_and_what_is_pinned_stay_in_sight_and_the_latest_have_the_rest() {
    assertThat(names(runs.inSight(A, 2))).containsExactly("", "A");
    assertThat(names(runs.inSight(A, 3))).containsExactly("", "A", "C");
    assertThat(names(runs.pin(B).inSight(A, 3))).containsExactly("", "A", "B");
    assertThat(names(runs.delete(C).inSight(FIRST, 2))).containsExactly("", "B");
  }
}
