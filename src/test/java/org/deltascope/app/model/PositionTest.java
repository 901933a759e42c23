package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.figure.Subject;
import org.deltascope.trace.Granularity;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, step 1 of 11 · z¹ · neuron 1 of 2",
    "4, 1, step 5 of 11 · L · neuron 2 of 2",
    "6, 1, step 7 of 11 · ∂W² · weight 2 of 6",
    "6, 2, 'step 7 of 11 · ∂W² · bias, 3 of 6'",
    "7, 0, 'step 8 of 11 · δ¹ · carried back, neuron 1 of 2'",
    "7, 3, step 8 of 11 · δ¹ · neuron 2 of 2",
    "10, -1, step 11 of 11 · ΔW²"
  })
  void a_moment_is_said_in_words(int step, int part, String words) {
    Session session = Sample.session("two-two-two").at(new Moment(0, step, part));

    assertThat(Position.step(session)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, update 0 · epoch 0",
    "1, update 1 · epoch 1",
    "12345, 'update 12,345 · epoch 12,345'"
  })
  void updates_and_epochs_count_from_0(long update, String words) {
    assertThat(Position.update(Sample.session("xor").toUpdate(update))).isEqualTo(words);
  }

  @Test
  void a_part_that_is_only_looked_at_is_said_too() {
    Session whole = Sample.session("two-two-two").by(Granularity.STEP).toStep(1);

    assertThat(Position.step(whole)).isEqualTo("step 2 of 11 · a¹");
    assertThat(Position.step(whole.select(new Subject.Neuron(1, 1))))
        .isEqualTo("step 2 of 11 · a¹ · neuron 2 of 2");
  }
}
