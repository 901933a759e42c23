package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.app.model.run.RunNews;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.Test;

/** Runs take a bounded room, and it is said which are gone. */
class RunBudgetTest {
  private static final RunBudget PLENTY = new RunBudget(Long.MAX_VALUE);
  private static final RunBudget NONE = new RunBudget(0);

  /** A run, and so many that branch off it at update 3, each with another learning rate. */
  private static OpenRuns branches(int count) throws Exception {
    Document document = Lessons.open("xor");
    OpenRuns runs = OpenRuns.of(OpenDocument.of(DocumentSource.unsaved(document)));
    History history = new History(runs.current().run());
    for (int k = 1; k <= count; k++) {
      Branching at = new Branching(runs.at(new Run.Id(0)), history.stateBefore(3), 9);
      runs = at.with("run " + k, at.document().with(new Optimizer.Sgd(k)));
    }
    return runs;
  }

  private static List<String> shown(OpenRuns runs) {
    return runs.tree().shown().stream().map(run -> run.id().letter()).toList();
  }

  @Test
  void where_there_is_room_all_runs_stay() throws Exception {
    OpenRuns runs = branches(4);

    assertThat(PLENTY.bounded(runs)).isSameAs(runs);
    assertThat(shown(runs)).containsExactly("A", "B", "C", "D", "E");
  }

  @Test
  void where_there_is_none_only_those_stay_that_one_stands_in_comes_from_or_has_pinned()
      throws Exception {
    OpenRuns runs = branches(4);
    OpenRuns pinned = runs.with(tree -> tree.pin(new Run.Id(2)));

    OpenRuns fewer = NONE.bounded(pinned);

    assertThat(shown(fewer)).containsExactly("A", "C", "E");
    assertThat(fewer.at()).isEqualTo(new Run.Id(4));
    assertThat(fewer.get(new Run.Id(4))).isSameAs(runs.get(new Run.Id(4)));
    assertThat(NONE.bounded(fewer)).isSameAs(fewer);
  }

  @Test
  void the_oldest_go_first_and_no_more_than_must() throws Exception {
    OpenRuns runs = branches(6);
    long each = EditBudget.own(runs.get(new Run.Id(1)), runs.get(new Run.Id(0)));

    assertThat(shown(new RunBudget(4 * each + each / 2).bounded(runs)))
        .containsExactly("A", "D", "E", "F", "G");
  }

  @Test
  void what_other_runs_come_from_stays_as_long_as_they_do() throws Exception {
    OpenRuns runs = branches(1).at(new Run.Id(1));
    History history = new History(runs.current().run());
    Branching later = new Branching(runs, history.stateBefore(5), 9);
    OpenRuns deep = later.with("later", later.document().with(new Optimizer.Sgd(7)));

    assertThat(shown(NONE.bounded(deep))).containsExactly("A", "B", "C");
    assertThat(shown(NONE.bounded(deep.at(new Run.Id(0))))).containsExactly("A");
  }

  @Test
  void one_is_told_which_run_is_gone() throws Exception {
    Session before = Sample.session("xor").in(branches(3));
    Session after = before.in(NONE.bounded(branches(4)));

    assertThat(new RunNews(before, after).lines())
        .contains(
            "All runs took more memory than there is for them, so run B, C, D is gone; pinned ones"
                + " stay");
  }
}
