package org.deltascope.history.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Lessons;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormSamplerTest {

  private static final int MOST = 129;

  private static Experiment lesson(String id) throws Exception {
    return Lessons.open(id).experiment();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xor", "two-two-two", "deep", "weight-decay"})
  void the_length_of_a_gradient_is_that_of_its_central_differences(String id) throws Exception {
    Trace trace = new History(lesson(id)).trace(3);
    UpdateNorms norms = UpdateNorms.of(trace);

    for (int l = 1; l <= trace.depth(); l++) {
      int layer = l;
      double squares =
          new GradientCheck(lesson(id), trace)
              .entries()
              .filter(entry -> entry.gradient().kind() == Kind.WEIGHT_GRADIENT)
              .filter(entry -> entry.gradient().layer() == layer)
              .mapToDouble(entry -> entry.agreement().numeric() * entry.agreement().numeric())
              .sum();
      assertThat(norms.gradients().get(l - 1)).isEqualTo(Math.sqrt(squares), within(1e-7));
    }
  }

  @Test
  void the_length_of_the_errors_is_the_mean_over_the_samples_of_those_of_each() throws Exception {
    Experiment xor = lesson("xor");
    Trace trace = new History(xor).trace(0);
    GradientCheck check = new GradientCheck(xor, trace);

    for (int l = 1; l <= 2; l++) {
      double sum = 0;
      for (int s = 0; s < 4; s++) {
        double squares = 0;
        for (int i = 0; i < xor.network().width(l); i++) {
          double delta = check.delta(l, i, new SampleSelection.Sample(s)).numeric();
          squares += delta * delta;
        }
        sum += Math.sqrt(squares);
      }
      assertThat(UpdateNorms.of(trace).errors().get(l - 1)).isEqualTo(sum / 4, within(1e-7));
    }
  }

  @Test
  void a_few_updates_stand_for_many_and_the_last_is_among_them() throws Exception {
    History history = new History(lesson("xor"));
    history.stateBefore(5_000);
    NormSampler sampler = new NormSampler(history);

    for (long updates : new long[] {1, 2, 100, 128, 129, 130, 1_000, 4_999, 5_000}) {
      List<UpdateNorms> found = sampler.before(updates);
      assertThat(found).hasSizeBetween((int) Math.min(updates, MOST / 2), MOST);
      assertThat(found.getFirst().update()).isZero();
      assertThat(found.getLast().update()).isEqualTo(updates - 1);
      UpdateNorms middle = found.get(found.size() / 2);
      assertThat(middle).isEqualTo(UpdateNorms.of(history.trace(middle.update())));
    }
    assertThat(sampler.before(0)).isEmpty();
  }

  @Test
  void what_was_found_is_not_sought_again_when_training_goes_on() throws Exception {
    History history = new History(lesson("xor"));
    history.stateBefore(1_100);
    List<Long> asked = new ArrayList<>();
    NormSampler sampler =
        new NormSampler(
            update -> {
              asked.add(update);
              return Backpropagation.trace(history.run().experiment(), history.stateBefore(update));
            },
            1);
    sampler.before(1_000);
    int first = asked.size();
    asked.clear();

    sampler.before(1_001);
    sampler.before(1_000);

    assertThat(first).isBetween(MOST / 2, MOST);
    assertThat(asked).hasSizeLessThanOrEqualTo(2).doesNotContain(0L);
  }

  @Test
  void of_many_epochs_the_updates_are_those_with_the_same_batch() throws Exception {
    Experiment moons = lesson("moons");
    long period = moons.schedule().updatesPerEpoch();
    History history = new History(moons);
    history.stateBefore(1_500);

    List<UpdateNorms> found = new NormSampler(history).before(1_500);

    assertThat(period).isGreaterThan(1);
    assertThat(found).hasSizeBetween(32, MOST);
    assertThat(found).allSatisfy(norms -> assertThat(norms.update() % period).isZero());
  }
}
