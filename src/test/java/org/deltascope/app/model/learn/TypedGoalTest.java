package org.deltascope.app.model.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deltascope.history.LearningGoal;
import org.deltascope.nn.StopRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedGoalTest {

  @Test
  void what_is_left_empty_stops_nothing() throws Exception {
    assertThat(new TypedGoal("25", "", "1e-3", " ", false).goal())
        .isEqualTo(
            new LearningGoal(
                new StopRule(
                    OptionalInt.of(25),
                    OptionalDouble.empty(),
                    OptionalDouble.of(0.001),
                    OptionalInt.empty()),
                false));
  }

  @Test
  void a_document_s_own_rule_is_offered_and_read_back_as_it_is() throws Exception {
    StopRule rule =
        new StopRule(
            OptionalInt.of(7), OptionalDouble.of(0.05), OptionalDouble.empty(), OptionalInt.of(3));
    assertThat(TypedGoal.of(rule).goal().rule()).isEqualTo(rule);
  }

  @Test
  void a_document_without_a_rule_is_offered_a_hundred_epochs() throws Exception {
    assertThat(TypedGoal.of(StopRule.never()).goal().rule().epochs()).hasValue(100);
  }

  @ParameterizedTest
  @CsvSource({
    "0, '', epochs: found 0",
    "-3, '', epochs: found -3",
    "many, '', epochs: found",
    "10, 0, loss: found 0",
    "10, small, loss: found",
  })
  void what_cannot_stop_anything_is_refused_with_what_was_found(
      String epochs, String loss, String words) {
    assertThatThrownBy(() -> new TypedGoal(epochs, loss, "", "", false).goal())
        .isInstanceOf(UnusableGoalException.class)
        .hasMessageStartingWith(words)
        .hasMessageContaining("expected");
  }

  @Test
  void something_must_stop_it() {
    assertThatThrownBy(() -> new TypedGoal("", "", "", "", false).goal())
        .isInstanceOf(UnusableGoalException.class);
  }
}
