package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Sample;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.History;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

  private static final NumberPlace W5 = new NumberPlace.OfWeight(2, 0, 0);

  private final OpenDocument document = Sample.opened("two-two-two");

  private static Edit number(NumberPlace place, String text) {
    try {
      return new SetNumber(place, NumberReader.read(text));
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }

  private static NumberChange change(OpenDocument from, long update, Edit edit) {
    History history = new History(from.holding(update).run());
    Session session = Session.start(from, DisplaySettings.initial()).toUpdate(update);
    Trace trace = history.trace(update);
    return new NumberChange(
        ViewState.of(session, trace, history.losses(), history.divergenceUpTo(trace)), edit);
  }

  private static OpenDocument changed(OpenDocument from, long update, Edit edit) {
    NumberChange change = change(from, update, edit);
    return switch (change.result()) {
      case EditResult.Changed(var after) -> change.session(after).opened();
      case EditResult.Unchanged _, EditResult.Refused _ ->
          throw new AssertionError(change.result());
    };
  }

  private static Trace trace(OpenDocument opened, long update) {
    return new History(opened.holding(update).run()).trace(update);
  }

  private static double w5(Trace trace) {
    return trace.before().network().layer(2).weights().get(0, 0);
  }

  @Test
  void a_change_before_the_first_update_replaces_the_run() {
    OpenDocument after = changed(document, 0, number(W5, "0.60"));

    assertThat(after.run().from()).isZero();
    assertThat(after.holding(0)).isSameAs(after);
    assertThat(trace(after, 0).before().network().layer(2).weights())
        .isEqualTo(after.document().network().layers().get(1).weights());
    assertThat(w5(trace(after, 0))).isEqualTo(0.6);
  }

  @Test
  void a_change_at_a_later_update_begins_a_run_of_its_own_and_says_where() {
    double was = w5(trace(document, 12));
    Edit edit = number(W5, "0.60");

    OpenDocument branch = changed(document, 12, edit);

    assertThat(change(document, 12, edit).name())
        .isEqualTo("w₅ %s → 0.60 at update 12".formatted(Digits.DEFAULT.text(was)));
    assertThat(branch.origin().orElseThrow().run()).isSameAs(document);
    assertThat(branch.run().from()).isEqualTo(12);
    assertThat(trace(branch, 11)).isEqualTo(trace(document, 11));
    assertThat(w5(trace(branch, 12))).isEqualTo(0.6);
    assertThat(trace(branch, 12).before().network().layer(1))
        .isEqualTo(trace(document, 12).before().network().layer(1));
  }

  @Test
  void a_second_change_at_the_same_update_changes_the_branch_itself() {
    OpenDocument one = changed(document, 12, number(W5, "0.60"));
    Edit edit = number(W5, "0.70");

    OpenDocument two = changed(one, 12, edit);

    assertThat(two.origin()).isEqualTo(one.origin());
    assertThat(two.run().from()).isEqualTo(12);
    assertThat(change(one, 12, edit).name()).isEqualTo("w₅ 0.60 → 0.70 at update 12");
    assertThat(two.document().toJson()).contains("0.70");
  }

  @Test
  void adam_goes_on_counting_where_only_its_learning_rate_is_changed() {
    OpenDocument adam =
        OpenDocument.of(
            DocumentSource.unsaved(
                document.document().with(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8))));
    Edit edit = number(new NumberPlace.OfSetting("learningRate"), "0.02");

    OpenDocument branch = changed(adam, 500, edit);

    assertThat(trace(branch, 500).applyUpdate(1).time()).isEqualTo(501);
    assertThat(change(adam, 500, edit).name()).isEqualTo("η 0.01 → 0.02 at update 500");
  }

  @Test
  void an_optimizer_that_is_new_and_a_network_that_is_larger_begin_anew() {
    for (Edit edit :
        List.of(
            new ChoiceEdit.OfOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)),
            new AddUnit(1, 2, new Initializer.XavierUniform(1)))) {
      OpenDocument branch = changed(document, 500, edit);

      TrainingState start = branch.run().start();
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
