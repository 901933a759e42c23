package org.deltascope.figure.network.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.document.Lessons;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNumbersTest {
  private Trace trace = trace("two-two-two");

  private static Trace trace(String lesson) {
    try {
      Experiment experiment = Lessons.open(lesson).experiment();
      return Backpropagation.trace(experiment, TrainingState.initial(experiment));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void begin() {
    trace = trace("two-two-two");
  }

  private KnownNumbers at(String step, int part) {
    int index = trace.outline().indexOf(step).orElseThrow();
    return known(new Moment(0, index, part));
  }

  private KnownNumbers known(Moment moment) {
    return new KnownNumbers(trace, Knowledge.of(trace.outline(), moment), false);
  }

  private KnownNumbers blank(Moment moment) {
    Knowledge.Withheld all = new Knowledge.Withheld.Everything();
    Knowledge blank = Knowledge.of(trace.outline(), moment).withholding(all);
    return new KnownNumbers(trace, blank, false);
  }

  private KnownNumbers mean(Moment moment) {
    return new KnownNumbers(trace, Knowledge.of(trace.outline(), moment), true);
  }

  /** Everything that can be asked, in the order in which an update computes it. */
  private List<Boolean> answers(KnownNumbers knowledge) {
    int depth = trace.depth();
    return IntStream.rangeClosed(1, depth)
        .boxed()
        .flatMap(
            l ->
                IntStream.range(0, trace.before().network().width(l))
                    .boxed()
                    .flatMap(
                        i ->
                            List.of(
                                knowledge.z(l, i),
                                knowledge.a(l, i),
                                l < depth && knowledge.carried(l, i),
                                knowledge.delta(l, i),
                                knowledge.weightGradient(l, i, 0),
                                knowledge.newWeight(l, i, 0),
                                l == depth && knowledge.lossTerm(i))
                                .stream()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "z[1], 0, true, false, false",
    "z[1], 1, true, true, false",
    "a[1], 0, true, true, true",
    "update[2], -1, true, true, true"
  })
  void a_number_is_known_from_its_own_part_on(
      String step, int part, boolean z1, boolean z2, boolean a1) {
    KnownNumbers knowledge = at(step, part);

    assertThat(knowledge.z(1, 0)).isEqualTo(z1);
    assertThat(knowledge.z(1, 1)).isEqualTo(z2);
    assertThat(knowledge.a(1, 0)).isEqualTo(a1);
  }

  @Test
  void the_inputs_are_always_known() {
    assertThat(at("z[1]", 0).a(0, 1)).isTrue();
  }

  @Test
  void the_loss_is_known_once_every_output_has_its_share() {
    assertThat(at("L", 0).lossTerm(0)).isTrue();
    assertThat(at("L", 0).loss()).isFalse();
    assertThat(at("L", 1).loss()).isTrue();
    assertThat(at("L", Moment.WHOLE).loss()).isTrue();
  }

  @Test
  void what_is_carried_back_is_known_before_the_error_it_becomes() {
    KnownNumbers first = at("delta[1]", 0);
    assertThat(first.carried(1, 0)).isTrue();
    assertThat(first.carried(1, 1)).isFalse();
    assertThat(first.delta(1, 0)).isFalse();

    KnownNumbers third = at("delta[1]", 2);
    assertThat(third.carried(1, 1)).isTrue();
    assertThat(third.delta(1, 0)).isTrue();
    assertThat(third.delta(1, 1)).isFalse();
  }

  @Test
  void gradients_come_row_by_row_each_with_its_bias() {
    KnownNumbers second = at("dW[2]", 1);
    assertThat(second.weightGradient(2, 0, 1)).isTrue();
    assertThat(second.biasGradient(2, 0)).isFalse();
    assertThat(at("dW[2]", 2).biasGradient(2, 0)).isTrue();
    assertThat(at("dW[2]", 2).weightGradient(2, 1, 0)).isFalse();
  }

  @Test
  void a_frozen_bias_has_no_new_number_even_at_the_end() {
    KnownNumbers end = at("update[2]", Moment.WHOLE);

    assertThat(end.hasBias(1)).isTrue();
    assertThat(end.isBiasTrained(1)).isFalse();
    assertThat(end.newBias(1, 0)).isFalse();
    assertThat(end.newWeight(1, 1, 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "two-two-two", "chain", "deep", "xor"})
  void what_is_known_stays_known_and_each_part_makes_something_known(String lesson) {
    trace = trace(lesson);
    List<Boolean> before = answers(known(new Moment(0, 0, 0)));
    for (int step = 0; step < trace.steps().size(); step++) {
      int parts = trace.steps().get(step).parts().count();
      for (int part = 0; part < parts; part++) {
        List<Boolean> now = answers(known(new Moment(0, step, part)));
        for (int k = 0; k < now.size(); k++) {
          assertThat(now.get(k) || !before.get(k)).as("step %d, part %d", step, part).isTrue();
        }
        before = now;
      }
      assertThat(answers(known(Moment.whole(0, step))))
          .as("the whole of step %d is its last part", step)
          .isEqualTo(before);
    }
    assertThat(answers(known(new Moment(0, 0, 0)))).as("at the beginning").containsOnlyOnce(true);
  }

  @Test
  void on_a_worksheet_nothing_is_known_but_what_was_given() {
    int last = trace.steps().size() - 1;
    KnownNumbers blank = blank(Moment.whole(0, last));

    assertThat(answers(blank)).containsOnly(false);
    assertThat(blank.a(0, 0)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"delta[1], true", "dW[2], false", "dW[1], false", "update[1], false"})
  void means_of_neurons_are_hidden_where_they_invite_a_wrong_product(String step, boolean shown) {
    trace = trace("xor");
    int index = trace.outline().indexOf(step).orElseThrow();
    KnownNumbers mean = mean(Moment.whole(0, index));

    assertThat(mean.showsNeurons()).isEqualTo(shown);
    assertThat(mean.a(0, 0)).isEqualTo(shown);
    assertThat(mean.z(1, 0)).isEqualTo(shown);
    assertThat(mean.delta(2, 0)).isEqualTo(shown);
    assertThat(known(Moment.whole(0, index)).z(1, 0)).isTrue();
  }
}
