package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.document.Document;
import org.deltascope.figure.Subject;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.Test;

class SessionHistoryTest {

  private static final EditBudget ROOM = new EditBudget(10L << 20);

  private final Session start = Sample.session("two-two-two");
  private final SessionHistory history = SessionHistory.of(start);

  private static SessionHistory learningAt(SessionHistory history, double rate) {
    Document document = history.present().opened().document();
    Session next = history.present().with(document.with(new Optimizer.Sgd(rate)));
    return history.edit("η → " + rate, next, ROOM);
  }

  private static double rate(SessionHistory history) {
    return history.present().opened().experiment().optimizer().learningRate();
  }

  private static SessionHistory goTo(SessionHistory history, int step) {
    return history.look(history.present().toStep(step));
  }

  private static int step(SessionHistory history) {
    return history.present().moment().step();
  }

  @Test
  void undo_takes_back_one_change_after_the_other_and_redo_makes_them_again() {
    SessionHistory changed = learningAt(learningAt(history, 0.1), 0.2);

    assertThat(rate(changed.undo())).isEqualTo(0.1);
    assertThat(rate(changed.undo().undo())).isEqualTo(0.5);
    assertThat(rate(changed.undo().undo().undo())).isEqualTo(0.5);
    assertThat(rate(changed.undo().undo().redo().redo())).isEqualTo(0.2);
    assertThat(rate(changed.redo())).isEqualTo(0.2);
  }

  @Test
  void a_change_is_known_by_its_name_on_both_sides() {
    SessionHistory changed = learningAt(history, 0.1);

    assertThat(changed.edits().undoable().orElseThrow().name()).isEqualTo("η → 0.1");
    assertThat(changed.undo().edits().redoable().orElseThrow().name()).isEqualTo("η → 0.1");
    assertThat(changed.undo().edits().undoable()).isEmpty();
  }

  @Test
  void a_new_change_gives_up_what_was_undone() {
    SessionHistory changed = learningAt(learningAt(history, 0.1).undo(), 0.3);

    assertThat(changed.edits().redoable()).isEmpty();
    assertThat(rate(changed.undo())).isEqualTo(0.5);
  }

  @Test
  void undone_changes_bring_back_the_very_document() {
    assertThat(learningAt(history, 0.1).undo().present().opened().document())
        .isSameAs(start.opened().document());
  }

  @Test
  void undo_leaves_one_where_one_stands_to_see_what_it_does() {
    SessionHistory elsewhere = goTo(learningAt(history, 0.1), 7);

    assertThat(elsewhere.undo().present().moment()).isEqualTo(elsewhere.present().moment());
    assertThat(elsewhere.undo().redo().present()).isEqualTo(elsewhere.present());
  }

  @Test
  void undo_goes_to_where_the_change_was_made_if_the_steps_are_others() {
    Document deep = Sample.opened("deep").document();
    SessionHistory at = goTo(history, 4);
    SessionHistory changed = goTo(at.edit("other layers", at.present().with(deep), ROOM), 12);

    assertThat(changed.undo().present()).isEqualTo(at.present());
    assertThat(step(changed.undo().redo())).isEqualTo(12);
  }

  @Test
  void a_change_that_leaves_no_such_place_goes_to_the_start_of_the_update() {
    SessionHistory far = goTo(history, 10);
    Document chain = Sample.opened("one-layer").document();

    SessionHistory changed = far.edit("fewer layers", far.present().with(chain), ROOM);

    assertThat(changed.present().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void looking_is_not_undone_and_pushes_out_no_change() {
    SessionHistory changed = learningAt(history, 0.1);
    for (int k = 0; k < 5_000; k++) {
      changed = goTo(changed, k % 11);
    }

    assertThat(rate(changed.undo())).isEqualTo(0.5);
    assertThat(step(changed.undo())).isEqualTo(step(changed));
  }

  @Test
  void looking_cannot_change_the_document() {
    Session other = start.with(start.opened().document().with(new Optimizer.Sgd(2)));

    assertThatThrownBy(() -> history.look(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> history.walk(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_change_of_nothing_is_no_step_of_undo() {
    assertThat(history.edit("nothing", start.toStep(3), ROOM).edits().undoable()).isEmpty();
  }

  @Test
  void one_goes_back_and_forward_through_the_places_where_one_has_been() {
    SessionHistory far = goTo(goTo(history, 4), 8);

    assertThat(step(far.back())).isEqualTo(4);
    assertThat(step(far.back().back())).isZero();
    assertThat(step(far.back().back().back())).isZero();
    assertThat(far.back().back().forward().forward()).isEqualTo(far);
    assertThat(step(far.forward())).isEqualTo(8);
  }

  @Test
  void another_place_gives_up_those_one_came_back_from() {
    SessionHistory other = goTo(goTo(goTo(history, 4), 8).back(), 6);

    assertThat(other.forward()).isEqualTo(other);
    assertThat(step(other.back())).isEqualTo(4);
  }

  @Test
  void steps_from_a_place_go_with_it() {
    SessionHistory walked = goTo(history, 4);
    walked = walked.walk(walked.present().forward());
    SessionHistory far = goTo(walked, 8);

    assertThat(far.back().present()).isEqualTo(walked.present());
    assertThat(step(far.back().back())).isZero();
  }

  @Test
  void what_is_selected_at_a_place_is_selected_there_again() {
    SessionHistory selected = history.look(start.select(new Subject.Neuron(1, 1)));

    assertThat(goTo(selected, 8).back().present()).isEqualTo(selected.present());
  }

  @Test
  void another_way_of_showing_makes_no_place() {
    SessionHistory rounded = history.look(start.shown(start.look().rounded(new Digits(6))));

    assertThat(rounded.back()).isEqualTo(rounded);
  }

  @Test
  void going_back_changes_no_document_and_not_how_it_is_shown() {
    SessionHistory far = learningAt(goTo(history, 4), 0.1);
    Session six = far.present().shown(far.present().look().rounded(new Digits(6)));
    SessionHistory back = far.look(six).back();

    assertThat(rate(back)).isEqualTo(0.1);
    assertThat(back.present().look().digits()).isEqualTo(new Digits(6));
    assertThat(step(back)).isZero();
  }

  @Test
  void a_place_that_a_change_took_away_is_gone_to_as_near_as_can_be() {
    SessionHistory far = goTo(goTo(history, 10), 0);
    Document chain = Sample.opened("one-layer").document();
    SessionHistory changed = far.edit("fewer layers", far.present().with(chain), ROOM);

    assertThat(changed.back().present().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void whatever_one_does_undoing_all_changes_gives_the_document_one_began_with() {
    long seed = 20_261_130L;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    SessionHistory it = history;
    for (int k = 0; k < 1_000; k++) {
      it =
          switch (random.nextInt(7)) {
            case 0 -> it.undo();
            case 1 -> it.redo();
            case 2 -> it.back();
            case 3 -> it.forward();
            case 4 -> it.walk(it.present().forward());
            case 5 -> goTo(it, random.nextInt(11));
            default -> learningAt(it, random.nextDouble());
          };
      assertThat(it.present().opened().has(it.present().moment())).as("seed %d", seed).isTrue();
    }
    while (it.edits().undoable().isPresent()) {
      it = it.undo();
    }

    assertThat(it.present().opened().document()).isSameAs(start.opened().document());
  }
}
