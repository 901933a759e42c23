package org.deltascope.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditNames;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.Histories;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class EditedRunsTest {

  private static final Run.Id FIRST = new Run.Id(0);

  private final Document document = lesson();
  private final EditNames names =
      new FormulaEditNames(
          Names.of(document.experiment().network(), document.inputNames()), Digits.DEFAULT);
  private final EditedRuns runs = EditedRuns.of(document);
  private final Histories histories = new Histories();

  private static Document lesson() {
    try {
      return Lessons.open("two-two-two");
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  private static Edit number(NumberPlace place, String text) {
    try {
      return new SetNumber(place, NumberReader.read(text));
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }

  private EditedRuns.Change changed(EditedRuns from, Run.Id id, long update, Edit edit) {
    History history = histories.of(from.runs().holding(id, update));
    return from.change(id, history.stateBefore(update), history.updates(), edit, names);
  }

  private Trace trace(EditedRuns from, Run.Id id, long update) {
    return histories.of(from.runs().holding(id, update)).trace(update);
  }

  @Test
  void a_change_before_the_first_update_replaces_the_run() {
    EditedRuns.Change change =
        changed(runs, FIRST, 0, number(new NumberPlace.OfWeight(2, 0, 0), "0.60"));

    assertThat(change.after().runs().all()).hasSize(1);
    assertThat(trace(change.after(), change.run(), 0).before().network().layer(2).weights())
        .isEqualTo(change.after().documents().get(FIRST).network().layers().get(1).weights());
  }

  @Test
  void a_change_at_a_later_update_begins_a_run_that_is_called_by_it() {
    double was =
        histories.of(runs.runs().first()).stateBefore(12).network().layer(2).weights().get(0, 0);

    EditedRuns.Change change =
        changed(runs, FIRST, 12, number(new NumberPlace.OfWeight(2, 0, 0), "0.60"));

    Run branch = change.after().runs().get(change.run());
    assertThat(branch.name())
        .isEqualTo("w₅ %s → 0.60 at update 12".formatted(Digits.DEFAULT.text(was)));
    assertThat(branch.parent()).contains(FIRST);
    assertThat(branch.from()).isEqualTo(12);
    assertThat(trace(change.after(), change.run(), 11)).isEqualTo(trace(runs, FIRST, 11));
    assertThat(
            trace(change.after(), change.run(), 12).before().network().layer(2).weights().get(0, 0))
        .isEqualTo(0.6);
    assertThat(trace(change.after(), change.run(), 12).before().network().layer(1))
        .isEqualTo(trace(runs, FIRST, 12).before().network().layer(1));
  }

  @Test
  void a_second_change_at_the_same_update_changes_the_branch_itself() {
    EditedRuns.Change one =
        changed(runs, FIRST, 12, number(new NumberPlace.OfWeight(2, 0, 0), "0.60"));

    EditedRuns.Change two =
        changed(one.after(), one.run(), 12, number(new NumberPlace.OfWeight(2, 0, 0), "0.70"));

    assertThat(two.after().runs().all()).hasSize(2);
    assertThat(two.run()).isEqualTo(one.run());
    assertThat(two.after().runs().latest().name()).isEqualTo("w₅ 0.60 → 0.70 at update 12");
    assertThat(two.after().document(two.run(), two.after().runs().latest().start()).toJson())
        .contains("0.70");
  }

  @Test
  void adam_goes_on_counting_where_only_its_learning_rate_is_changed() {
    EditedRuns adam = EditedRuns.of(document.with(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)));

    EditedRuns.Change change =
        changed(adam, FIRST, 500, number(new NumberPlace.OfSetting("learningRate"), "0.02"));

    Trace next = trace(change.after(), change.run(), 500);
    assertThat(next.applyUpdate(1).time()).isEqualTo(501);
    assertThat(change.after().runs().latest().name()).isEqualTo("η 0.01 → 0.02 at update 500");
  }

  @Test
  void an_optimizer_that_is_new_and_a_network_that_is_larger_begin_anew() {
    for (Edit edit :
        List.of(
            new ChoiceEdit.OfOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)),
            new AddUnit(1, 2, new Initializer.XavierUniform(1)))) {
      EditedRuns.Change change = changed(runs, FIRST, 500, edit);

      TrainingState start = change.after().runs().latest().start();
      assertThat(start.updates()).isEqualTo(500);
      assertThat(start.steps()).isZero();
      assertThat(trace(change.after(), change.run(), 500).update()).isEqualTo(500);
    }
  }

  @Test
  void what_is_refused_or_without_effect_leaves_the_runs_as_they_are() {
    EditedRuns.Change refused =
        changed(runs, FIRST, 3, number(new NumberPlace.OfSetting("learningRate"), "-1"));
    EditedRuns.Change none =
        changed(runs, FIRST, 3, number(new NumberPlace.OfSetting("learningRate"), "0.5"));

    assertThat(refused.result()).isInstanceOf(EditResult.Refused.class);
    assertThat(none.result()).isEqualTo(new EditResult.Unchanged());
    assertThat(refused.after()).isSameAs(runs);
    assertThat(none.run()).isEqualTo(FIRST);
  }
}
