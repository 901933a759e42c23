package org.deltascope.history.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deltascope.history.History;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.TestShare;
import org.deltascope.nn.Training;
import org.junit.jupiter.api.Test;

class HeldSamplerTest {
  /** One weight w, so that the loss of a sample is ½ (w x − t)² by hand. */
  private static Experiment experiment(double share) {
    Layer layer =
        new Layer(Matrix.column(0), Matrix.column(0), BiasMode.NONE, Elementwise.IDENTITY);
    return new Experiment(
        new Network(1, List.of(layer)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.1),
        new Dataset(Matrix.column(1, 2, 3, 4), Matrix.column(1, 2, 3, 5))
            .with(new TestShare(share, 1)),
        new Training(0, Reduction.MEAN, false, 0));
  }

  private static HeldSampler sampler(History history) {
    return new HeldSampler(history.run().experiment(), history::stateBefore);
  }

  @Test
  void it_is_the_mean_loss_of_the_samples_that_are_not_trained_on() {
    Experiment experiment = experiment(0.5);
    History history = new History(experiment);
    int[] held = experiment.data().test().held(4);

    assertThat(held).hasSize(2);
    for (HeldSampler.Loss found : sampler(history).upTo(5)) {
      double w = history.stateBefore(found.update()).network().layer(1).weights().get(0, 0);
      double sum = 0;
      for (int sample : held) {
        double x = sample + 1;
        double t = sample == 3 ? 5 : x;
        sum += (w * x - t) * (w * x - t) / 2;
      }
      assertThat(found.value()).isCloseTo(sum / 2, within(1e-12));
    }
  }

  @Test
  void it_is_known_before_the_first_update_and_before_the_next() {
    History history = new History(experiment(0.25));

    assertThat(sampler(history).upTo(3))
        .extracting(HeldSampler.Loss::update)
        .containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void of_a_long_training_some_are_known_and_the_last() {
    History history = new History(experiment(0.25));
    HeldSampler sampler = sampler(history);
    sampler.upTo(10);

    List<HeldSampler.Loss> found = sampler.upTo(1001);
    assertThat(found).hasSizeBetween(32, 66);
    assertThat(found.getFirst().update()).isZero();
    assertThat(found.getLast().update()).isEqualTo(1001);
    assertThat(found).isEqualTo(sampler(history).upTo(1001));
  }

  @Test
  void where_nothing_is_held_back_there_is_none() {
    assertThat(sampler(new History(experiment(0))).upTo(5)).isEmpty();
  }
}
