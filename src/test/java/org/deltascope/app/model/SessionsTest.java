package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private final Sessions sessions = new Sessions(Sample.session("two-two-two"));
  private final Session start = sessions.get();

  private static UnaryOperator<Session> learningAt(double rate) {
    return session -> session.with(session.opened().document().with(new Optimizer.Sgd(rate)));
  }

  private double rate() {
    return sessions.get().opened().experiment().optimizer().learningRate();
  }

  @Test
  void a_gesture_is_one_step_of_undo_however_many_bits_it_has() {
    Gesture drag = sessions.gesture();
    drag.change("η 0.5 → 0.6", learningAt(0.6));
    drag.change("η 0.5 → 0.7", learningAt(0.7));

    assertThat(rate()).isEqualTo(0.7);
    assertThat(sessions.undoable()).contains("η 0.5 → 0.7");
    sessions.undo();
    assertThat(sessions.get()).isEqualTo(start);
    assertThat(sessions.undoable()).isEmpty();
  }

  @Test
  void a_gesture_that_is_taken_back_leaves_everything_as_it_was() {
    sessions.edit("first", learningAt(0.1));
    sessions.edit("second", learningAt(0.2));
    sessions.undo();
    Session before = sessions.get();
    Gesture drag = sessions.gesture();
    drag.change("drag", learningAt(0.6));

    drag.cancel();

    assertThat(sessions.get()).isEqualTo(before);
    assertThat(sessions.undoable()).contains("first");
    assertThat(sessions.redoable()).contains("second");
  }

  @Test
  void a_gesture_that_has_changed_nothing_is_nothing_to_undo() {
    sessions.gesture();

    assertThat(sessions.undoable()).isEmpty();
  }

  @Test
  void another_document_has_histories_of_its_own() {
    sessions.edit("change", learningAt(0.1));
    sessions.look(session -> session.toStep(5));

    sessions.open(Sample.opened("chain"));

    assertThat(sessions.undoable()).isEmpty();
    assertThat(sessions.canGoBack()).isFalse();
  }

  @Test
  void a_document_that_cannot_be_shown_gives_way_to_the_one_before_with_its_changes() {
    sessions.edit("change", learningAt(0.1));
    Session shown = sessions.get();
    sessions.open(Sample.opened("chain"));

    sessions.returnTo(shown);

    assertThat(sessions.get()).isEqualTo(shown);
    assertThat(sessions.undoable()).contains("change");
  }

  @Test
  void a_change_that_cannot_be_shown_is_undone() {
    sessions.edit("first", learningAt(0.1));
    Session shown = sessions.get();
    sessions.edit("second", learningAt(0.2));
    sessions.look(session -> session.toUpdate(1_000));

    sessions.returnTo(shown);

    assertThat(sessions.get()).isEqualTo(shown);
    assertThat(sessions.undoable()).contains("first");
    assertThat(sessions.redoable()).contains("second");
  }

  @Test
  void returning_keeps_how_it_is_shown() {
    sessions.look(session -> session.shown(session.look().rounded(new Digits(7))));

    sessions.returnTo(start);

    assertThat(sessions.get().look().digits()).isEqualTo(new Digits(7));
  }

  @Test
  void what_is_shown_is_told_to_whoever_follows_it() {
    sessions.edit("change", learningAt(0.1));
    Session changed = sessions.get();
    sessions.undo();
    sessions.redo();

    assertThat(sessions.current().get()).isEqualTo(changed);
  }
}
