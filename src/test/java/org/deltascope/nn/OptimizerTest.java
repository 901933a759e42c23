package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.junit.jupiter.api.Test;

/** Three updates of two parameters, against the formulas written out. */
class OptimizerTest {

  private static final double[][] GRADIENTS = {{0.5, -2}, {0.1, 3}, {-0.4, 0}};

  private static double[] after(Optimizer optimizer) {
    double[] w = {1, -1};
    double[] first = new double[2];
    double[] second = new double[2];
    for (int time = 1; time <= GRADIENTS.length; time++) {
      optimizer.apply(optimizer.learningRate(), time, w, GRADIENTS[time - 1], first, second);
    }
    return w;
  }

  private static void assertNear(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, within(1e-15));
  }

  @Test
  void sgd_goes_down_the_gradient() {
    assertNear(after(new Optimizer.Sgd(0.1)), 1 - 0.1 * 0.2, -1 - 0.1 * 1);
  }

  @Test
  void momentum_keeps_a_part_of_where_it_was_going() {
    double v1 = 0.5;
    double v2 = 0.9 * v1 + 0.1;
    double v3 = 0.9 * v2 - 0.4;
    double u1 = -2;
    double u2 = 0.9 * u1 + 3;
    double u3 = 0.9 * u2;
    assertNear(
        after(new Optimizer.Momentum(0.1, 0.9)),
        1 - 0.1 * (v1 + v2 + v3),
        -1 - 0.1 * (u1 + u2 + u3));
  }

  @Test
  void rmsprop_divides_by_the_root_of_the_mean_square() {
    double s1 = 0.01 * 0.25;
    double s2 = 0.99 * s1 + 0.01 * 0.01;
    double s3 = 0.99 * s2 + 0.01 * 0.16;
    double r1 = 0.01 * 4;
    double r2 = 0.99 * r1 + 0.01 * 9;
    assertNear(
        after(new Optimizer.RmsProp(0.1, 0.99, 1e-8)),
        1
            - 0.1 * 0.5 / (Math.sqrt(s1) + 1e-8)
            - 0.1 * 0.1 / (Math.sqrt(s2) + 1e-8)
            + 0.1 * 0.4 / (Math.sqrt(s3) + 1e-8),
        -1 + 0.1 * 2 / (Math.sqrt(r1) + 1e-8) - 0.1 * 3 / (Math.sqrt(r2) + 1e-8));
  }

  @Test
  void adam_corrects_both_means_for_their_start_at_zero() {
    double w = 1;
    double m = 0;
    double v = 0;
    for (int time = 1; time <= 3; time++) {
      double g = GRADIENTS[time - 1][0];
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      w -=
          0.1
              * (m / (1 - Math.pow(0.9, time)))
              / (Math.sqrt(v / (1 - Math.pow(0.999, time))) + 1e-8);
    }
    assertThat(after(new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8))[0]).isCloseTo(w, within(1e-15));
  }

  @Test
  void the_first_step_of_adam_is_as_long_as_the_learning_rate() {
    double[] w = {1, 1};
    new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8)
        .apply(0.1, 1, w, new double[] {1e-3, -1e3}, new double[2], new double[2]);
    assertThat(w[0]).isCloseTo(0.9, within(1e-5));
    assertThat(w[1]).isCloseTo(1.1, within(1e-5));
  }

  @Test
  void a_gradient_of_zero_leaves_a_parameter_where_it_is() {
    double[] w = {2};
    new Optimizer.RmsProp(0.1, 0.99, 1e-8)
        .apply(0.1, 1, w, new double[] {0}, new double[1], new double[0]);
    new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8)
        .apply(0.1, 1, w, new double[] {0}, new double[1], new double[1]);
    assertThat(w).containsExactly(2);
  }

  @Test
  void without_epsilon_what_never_had_a_gradient_makes_no_step() {
    double[] w = {2, 3};
    new Optimizer.RmsProp(0.1, 0.75, 0)
        .apply(0.1, 1, w, new double[] {0, 0.5}, new double[2], new double[0]);
    assertThat(w).containsExactly(2, 3 - 0.1 / 0.5);
    new Optimizer.Adam(0.1, 0.9, 0.999, 0)
        .apply(0.1, 1, w, new double[] {0, 0}, new double[2], new double[2]);
    assertThat(w).containsExactly(2, 3 - 0.1 / 0.5);
  }

  @Test
  void dampening_takes_a_share_of_every_gradient_away_the_first_one_too() {
    double v1 = 0.7 * 0.5;
    double v2 = 0.9 * v1 + 0.7 * 0.1;
    double v3 = 0.9 * v2 - 0.7 * 0.4;
    assertThat(after(new Optimizer.Momentum(0.1, 0.9, 0.3, false))[0])
        .isCloseTo(1 - 0.1 * (v1 + v2 + v3), within(1e-15));
  }

  @Test
  void nesterov_looks_ahead_along_v() {
    double v1 = 0.5;
    double v2 = 0.9 * v1 + 0.1;
    double v3 = 0.9 * v2 - 0.4;
    double steps = (0.5 + 0.9 * v1) + (0.1 + 0.9 * v2) + (-0.4 + 0.9 * v3);
    assertThat(after(new Optimizer.Momentum(0.1, 0.9, 0, true))[0])
        .isCloseTo(1 - 0.1 * steps, within(1e-15));
  }

  @Test
  void a_schedule_lowers_the_rate_over_updates_or_epochs() {
    assertThat(rates(new Decay.Constant(), false)).containsExactly(0.5, 0.5, 0.5, 0.5, 0.5);
    assertThat(rates(new Decay.Step(2, 0.5), false)).containsExactly(0.5, 0.5, 0.25, 0.25, 0.125);
    assertThat(rates(new Decay.Step(1, 0.5), true)).containsExactly(0.5, 0.5, 0.5, 0.25, 0.25);
    assertThat(rates(new Decay.Exponential(0.5), false))
        .containsExactly(0.5, 0.25, 0.125, 0.0625, 0.03125);
    assertThat(rates(new Decay.Inverse(1), false)).containsExactly(0.5, 0.25, 0.5 / 3, 0.125, 0.1);
    assertThat(rates(new Decay.Inverse(1), true)).containsExactly(0.5, 0.5, 0.5, 0.25, 0.25);
  }

  /** Of five updates, three in an epoch. */
  private static double[] rates(Decay decay, boolean perEpoch) {
    Optimizer optimizer =
        new Optimizer.Adam(0.5, 0.9, 0.99, 0).with(0, new LearningRateSchedule(decay, perEpoch));
    return LongStream.range(0, 5)
        .mapToDouble(update -> optimizer.rate(update, update / 3))
        .toArray();
  }

  @Test
  void each_says_how_many_numbers_it_keeps() {
    assertThat(new Optimizer.Sgd(1).slots()).isZero();
    assertThat(new Optimizer.Momentum(1, 0).slots()).isEqualTo(1);
    assertThat(new Optimizer.RmsProp(1, 0, 1).slots()).isEqualTo(1);
    assertThat(new Optimizer.Adam(1, 0, 0, 1).slots()).isEqualTo(2);
  }
}
