package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.figure.Subject;
import org.deltascope.history.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Compares two runs in the real window: B branches off A at update 12. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class ComparingTest {

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    toUpdate(20);
    toUpdate(12);
    Subject w5 = new Subject.Edge(2, 0, 0);
    window.look(session -> session.select(w5));
    window.press(KeyCode.F2);
    window.run(
        () -> {
          ((TextField) window.node("number-field")).setText("0.60");
          window.strike(KeyCode.ENTER);
        });
  }

  @BeforeEach
  void standInB() throws Exception {
    window.run(
        () -> {
          window.node("comparison").setVisible(false);
          CheckBox since = (CheckBox) window.node("comparison-since");
          since.setSelected(false);
          window.desk().sessions().look(it -> it.in(new Run.Id(1)).toUpdate(15));
        });
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private void toUpdate(long update) throws Exception {
    window.look(session -> session.toUpdate(update));
  }

  @Test
  void two_runs_stand_side_by_side_at_the_same_update_with_what_is_different() throws Exception {
    window.press(KeyCode.R, KeyCode.CONTROL, KeyCode.SHIFT);

    assertThat(window.isSeen("comparison")).isTrue();
    assertThat(window.text("comparison-was")).startsWith("run A · update 15");
    assertThat(window.text("comparison-now")).startsWith("run B · update 15");
    assertThat(window.description("comparison-difference"))
        .contains("run A beside run B: 2 of 4 matrices differ");

    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("comparison")).isFalse();
  }

  @Test
  void updates_are_counted_from_where_each_begins_if_that_is_wished_for() throws Exception {
    window.press(KeyCode.R, KeyCode.CONTROL, KeyCode.SHIFT);
    window.run(() -> ((CheckBox) window.node("comparison-since")).fire());

    assertThat(window.text("comparison-was")).startsWith("run A · update 3");
    assertThat(window.text("comparison-now")).startsWith("run B · update 15");
  }

  @Test
  void what_is_compared_goes_along_with_where_one_goes() throws Exception {
    window.press(KeyCode.R, KeyCode.CONTROL, KeyCode.SHIFT);
    toUpdate(5);

    assertThat(window.text("comparison-now")).startsWith("run B · update 5");
    assertThat(window.description("comparison-difference")).contains("0 of 4 matrices differ");
  }

  @Test
  void one_key_leads_to_the_first_update_where_they_differ() throws Exception {
    window.press(KeyCode.HOME, KeyCode.ALT);

    assertThat(window.session().moment().update()).isEqualTo(12);
  }
}
