package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.figure.Subject;
import org.deltascope.history.History;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Granularity;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {

  private final Session start = Sample.session("two-two-two");

  @Test
  void a_session_starts_at_the_first_neuron_of_the_first_step() {
    assertThat(start.moment()).isEqualTo(new Moment(0, 0, 0));
    assertThat(start.focus()).isEqualTo(new Subject.Neuron(1, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Granularity.class,
      names = {"PART", "STEP"})
  void back_undoes_forward_at_every_moment_of_an_update(Granularity by) {
    Session session = start.by(by).home();
    for (int k = 0; k < 60; k++) {
      Session next = session.forward();
      assertThat(next.back()).describedAs("press %d", k).isEqualTo(session);
      session = next;
    }
  }

  @Test
  void nothing_comes_before_the_first_moment() {
    assertThat(start.back()).isEqualTo(start);
  }

  @Test
  void selecting_a_neuron_goes_to_its_part() {
    assertThat(start.select(new Subject.Neuron(1, 1)).moment()).isEqualTo(new Moment(0, 0, 1));
  }

  @Test
  void selecting_an_edge_goes_to_its_part() {
    Session gradients = start.toStep(6);

    Session selected = gradients.select(new Subject.Edge(2, 1, 0));

    assertThat(selected.entry().parts().get(selected.moment().part()))
        .isEqualTo(new Quantity(Quantity.Kind.WEIGHT_GRADIENT, 2).at(1, 0));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void what_the_network_does_not_have_selects_nothing(Subject subject) {
    assertThat(start.select(subject)).isEqualTo(start.select(Subject.none()));
  }

  private static List<Subject> elsewhere() {
    return List.of(
        new Subject.Neuron(3, 0),
        new Subject.Neuron(1, 2),
        new Subject.Bias(0, 0),
        new Subject.Edge(0, 0, 0),
        new Subject.Edge(3, 0, 0),
        new Subject.Edge(2, 0, 2));
  }

  @Test
  void selecting_in_a_whole_step_looks_at_the_part_without_moving_in_time() {
    Session whole = start.by(Granularity.STEP).toStep(1).select(new Subject.Neuron(1, 1));

    assertThat(whole.moment()).isEqualTo(Moment.whole(0, 1));
    assertThat(whole.part()).isEqualTo(1);
  }

  @Test
  void what_is_not_part_of_the_step_can_be_selected_all_the_same() {
    Session selected = start.select(new Subject.Edge(2, 0, 0));

    assertThat(selected.moment()).isEqualTo(start.moment());
    assertThat(selected.focus()).isEqualTo(new Subject.Edge(2, 0, 0));
  }

  @Test
  void a_neuron_selected_in_the_first_half_of_a_hidden_error_stays_in_that_half() {
    Session carried = start.toStep(7);

    assertThat(carried.select(new Subject.Neuron(1, 1)).moment().part()).isEqualTo(1);
  }

  @Test
  void a_neuron_selected_in_the_second_half_stays_in_the_second() {
    Session error = start.at(new Moment(0, 7, 3));

    assertThat(error.select(new Subject.Neuron(1, 0)).moment().part()).isEqualTo(2);
  }

  @Test
  void going_on_by_parts_lets_go_of_what_was_selected() {
    Session selected = start.select(new Subject.Neuron(2, 1));

    assertThat(selected.forward().selection()).isEqualTo(Subject.none());
  }

  @Test
  void going_on_by_steps_keeps_looking_at_what_was_selected() {
    Session selected = start.by(Granularity.STEP).home().select(new Subject.Neuron(1, 1));

    assertThat(selected.forward().selection()).isEqualTo(new Subject.Neuron(1, 1));
  }

  @Test
  void a_smaller_batch_is_looked_at_through_its_last_sample() {
    Session fourth = start.under(new SampleSelection.Sample(3));

    assertThat(fourth.lensFor(2)).isEqualTo(new SampleSelection.Sample(1));
    assertThat(fourth.lensFor(4)).isEqualTo(new SampleSelection.Sample(3));
  }

  @Test
  void another_document_keeps_the_look() {
    DisplaySettings look = start.look().larger().in(ThemeChoice.DARK);

    Session other = start.shown(look).open(Sample.opened("chain"));

    assertThat(other.look()).isEqualTo(look);
    assertThat(other.opened().title()).isNotEqualTo(start.opened().title());
  }

  private static Session learningAt(Session session, double rate) {
    long update = session.moment().update();
    History history = new History(session.opened().run());
    Branching branching = new Branching(session.runs(), history.stateBefore(update), update + 2);
    Document changed = branching.document().with(new Optimizer.Sgd(rate));
    return session.in(branching.with("η", changed));
  }

  @Test
  void what_is_reset_after_a_change_at_a_later_update_is_trained_as_it_was_from_the_beginning() {
    Session later = start.toUpdate(3);

    Session reset = learningAt(later, 0.1).reset();

    assertThat(reset.opened()).isEqualTo(start.opened());
    assertThat(reset.moment()).isEqualTo(later.moment());
    assertThat(reset.isEdited()).isFalse();
  }

  @Test
  void what_is_reset_goes_back_to_the_run_that_was_saved() {
    Session saved = learningAt(start.toUpdate(3), 0.1);
    Session again = saved.savedAs("mine.deltascope", saved.runs());

    Session reset = learningAt(learningAt(again, 0.2).toUpdate(5), 0.3).reset();

    assertThat(reset.run()).isEqualTo(saved.run().called("mine.deltascope"));
    assertThat(reset.canReset()).isFalse();
  }

  /** Its branch has a third hidden neuron from update 3 on. */
  private Session grown() {
    Session later = start.toUpdate(3);
    History history = new History(later.opened().run());
    Branching branching = new Branching(later.runs(), history.stateBefore(3), 5);
    Edit edit = new AddUnit(1, 2, new Initializer.XavierUniform(1));
    Document changed =
        switch (edit.applyTo(branching.document())) {
          case EditResult.Changed(Document after) -> after;
          case EditResult.Unchanged _, EditResult.Refused _ -> throw new AssertionError();
        };
    return later.in(branching.with("neuron", changed));
  }

  @Test
  void before_a_branch_begins_the_steps_are_those_of_the_run_it_left() {
    Session branch = grown();

    assertThat(branch.opened().experiment().network().width(1)).isEqualTo(3);
    assertThat(branch.toUpdate(2).opened()).isSameAs(start.opened());
    assertThat(branch.toUpdate(2).run()).isSameAs(branch.run());
    assertThat(branch.toUpdate(2).toUpdate(3)).isEqualTo(branch);
  }

  @ParameterizedTest
  @EnumSource(
      value = Granularity.class,
      names = {"PART", "STEP", "PHASE"})
  void one_walks_over_the_place_where_a_branch_with_other_steps_begins(Granularity by) {
    Session session = grown().by(by).home();
    for (int k = 0; k < 3; k++) {
      session = session.back();
    }
    assertThat(session.moment().update()).isEqualTo(2);

    for (int k = 0; k < 40; k++) {
      session = session.forward();
      assertThat(session.opened().has(session.moment())).as("press %d", k).isTrue();
    }
    assertThat(session.opened()).isSameAs(session.run());
  }

  @Test
  void going_to_another_run_is_no_change() {
    Session branch = grown();

    Session parent = branch.in(start.runs().at());

    assertThat(parent.run()).isSameAs(start.run());
    assertThat(parent.runs().isSame(branch.runs())).isTrue();
    assertThat(parent.in(branch.runs().at())).isEqualTo(branch);
  }

  @Test
  void what_was_recovered_has_nothing_to_go_back_to_and_stays_unsaved() {
    Session recovered = start.recovered(Sample.opened("chain"));

    assertThat(recovered.canReset()).isFalse();
    assertThat(recovered.reset().isEdited()).isTrue();
    assertThat(learningAt(recovered, 0.1).canReset()).isFalse();
  }

  @Test
  void a_negative_update_becomes_the_first() {
    assertThat(start.toUpdate(-3).moment().update()).isZero();
  }
}
