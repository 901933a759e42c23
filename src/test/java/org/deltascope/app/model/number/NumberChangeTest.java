package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Sample;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.Rename;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

  private static final NumberPlace W5 = new NumberPlace.OfWeight(2, 0, 0);

  private final Session document =
      Session.start(Sample.opened("two-two-two"), DisplaySettings.initial());

  private static Edit number(NumberPlace place, String text) {
    try {
      return new SetNumber(place, NumberReader.read(text));
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }

  private static NumberChange change(Session from, long update, Edit edit) {
    Session session = from.toUpdate(update);
    History history = new History(session.opened().run());
    Trace trace = history.trace(update);
    return new NumberChange(
        ViewState.of(session, trace, history.losses(), history.divergenceUpTo(trace)), edit);
  }

  private static Session changed(Session from, long update, Edit edit) {
    NumberChange change = change(from, update, edit);
    return switch (change.result()) {
      case EditResult.Changed(var after) -> change.session(after);
      case EditResult.Unchanged _, EditResult.Refused _ ->
          throw new AssertionError(change.result());
    };
  }

  private static Trace trace(Session session, long update) {
    return new History(session.toUpdate(update).opened().run()).trace(update);
  }

  private static double w5(Trace trace) {
    return trace.before().network().layer(2).weights().get(0, 0);
  }

  @Test
  void a_change_before_the_first_update_replaces_the_run() {
    Session after = changed(document, 0, number(W5, "0.60"));

    assertThat(after.run().run().from()).isZero();
    assertThat(after.runs().all()).hasSize(1);
    assertThat(trace(after, 0).before().network().layer(2).weights())
        .isEqualTo(after.run().document().network().layers().get(1).weights());
    assertThat(w5(trace(after, 0))).isEqualTo(0.6);
  }

  @Test
  void a_change_at_a_later_update_begins_a_run_of_its_own_and_says_where() {
    double was = w5(trace(document, 12));
    Edit edit = number(W5, "0.60");

    Session branch = changed(document, 12, edit);
    Run run = branch.run().run();

    assertThat(change(document, 12, edit).name())
        .isEqualTo("w₅ %s → 0.60 at update 12".formatted(Digits.DEFAULT.text(was)));
    assertThat(run.name()).isEqualTo(change(document, 12, edit).name());
    assertThat(run.parent()).contains(document.run().run().id());
    assertThat(run.from()).isEqualTo(12);
    assertThat(branch.run().origin().orElseThrow().run()).isSameAs(document.run());
    assertThat(trace(branch, 11)).isEqualTo(trace(document, 11));
    assertThat(w5(trace(branch, 12))).isEqualTo(0.6);
    assertThat(trace(branch, 12).before().network().layer(1))
        .isEqualTo(trace(document, 12).before().network().layer(1));
  }

  @Test
  void a_second_change_at_the_same_update_changes_the_branch_itself() {
    Session one = changed(document, 12, number(W5, "0.60"));
    Edit edit = number(W5, "0.70");

    Session two = changed(one, 12, edit);

    assertThat(two.runs().all()).hasSize(2);
    assertThat(two.run().origin()).isEqualTo(one.run().origin());
    assertThat(two.run().run().from()).isEqualTo(12);
    assertThat(two.run().run().name()).isEqualTo("w₅ 0.60 → 0.70 at update 12");
    assertThat(two.run().document().toJson()).contains("0.70");
  }

  @Test
  void a_change_of_what_is_not_trained_makes_no_run_and_keeps_the_weights_of_the_document() {
    Session named = changed(document, 12, new Rename.OfTitle("Mine"));

    assertThat(named.runs().all()).hasSize(1);
    assertThat(named.run().title()).isEqualTo("Mine");
    assertThat(named.run().run()).isSameAs(document.run().run());
  }

  @Test
  void adam_goes_on_counting_where_only_its_learning_rate_is_changed() {
    Session adam =
        document.with(document.run().document().with(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)));
    Edit edit = number(new NumberPlace.OfSetting("learningRate"), "0.02");

    Session branch = changed(adam, 500, edit);

    assertThat(trace(branch, 500).applyUpdate(1).time()).isEqualTo(501);
    assertThat(change(adam, 500, edit).name()).isEqualTo("η 0.01 → 0.02 at update 500");
  }

  @Test
  void an_optimizer_that_is_new_and_a_network_that_is_larger_begin_anew() {
    for (Edit edit :
        List.of(
            new ChoiceEdit.OfOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)),
            new AddUnit(1, 2, new Initializer.XavierUniform(1)))) {
      Session branch = changed(document, 500, edit);

      TrainingState start = branch.run().run().start();
      assertThat(start.updates()).isEqualTo(500);
      assertThat(start.steps()).isZero();
      assertThat(trace(branch, 500).update()).isEqualTo(500);
    }
  }

  @Test
  void what_is_refused_or_without_effect_says_so() {
    assertThat(
            change(document, 3, number(new NumberPlace.OfSetting("learningRate"), "-1")).result())
        .isInstanceOf(EditResult.Refused.class);
    assertThat(
            change(document, 3, number(new NumberPlace.OfSetting("learningRate"), "0.5")).result())
        .isEqualTo(new EditResult.Unchanged());
  }
}
