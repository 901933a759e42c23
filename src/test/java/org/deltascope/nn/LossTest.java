package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {

  private static double[] activated(Activation activation, double... z) {
    double[] y = new double[z.length];
    activation.apply(z, y);
    return y;
  }

  private static List<Activation> activations(Loss loss) {
    return loss.requires().map(List::of).orElse(Activation.all());
  }

  private static double value(Loss loss, Activation activation, double[] z, double[] t) {
    return loss.value(z, activated(activation, z), t);
  }

  private static double[] delta(Loss loss, Activation activation, double[] z, double[] t) {
    double[] delta = new double[z.length];
    loss.delta(activation, z, activated(activation, z), t, delta);
    return delta;
  }

  @ParameterizedTest
  @EnumSource
  void loss_and_error_are_finite_at_a_thousand(Loss loss) {
    for (Activation activation : activations(loss)) {
      for (double[] z : new double[][] {{1000, -1000}, {-1000, 1000}, {1000, 1000}, {0, -1000}}) {
        for (double[] t : new double[][] {{0, 1}, {1, 0}, {0.3, 0.7}}) {
          assertThat(value(loss, activation, z, t)).as("%s %s", activation, z).isFinite();
          assertThat(Arrays.stream(delta(loss, activation, z, t)).allMatch(Double::isFinite))
              .as("δ of %s at %s", activation, Arrays.toString(z))
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {800, 1e308, Double.MAX_VALUE})
  void a_target_of_0_adds_nothing_however_small_its_probability(double z) {
    double[] spread = {z, -z};
    assertThat(value(Loss.CROSS_ENTROPY, Softmax.SOFTMAX, spread, new double[] {1, 0})).isZero();
    assertThat(value(Loss.BINARY_CROSS_ENTROPY, Elementwise.SIGMOID, spread, new double[] {1, 0}))
        .isZero();
    double[] infinite = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    assertThat(value(Loss.BINARY_CROSS_ENTROPY, Elementwise.SIGMOID, infinite, new double[] {1, 0}))
        .isZero();
  }

  @Test
  void what_is_no_number_makes_a_loss_that_is_none_also_for_a_target_of_0() {
    double[] z = {Double.NaN, 1};
    assertThat(value(Loss.CROSS_ENTROPY, Softmax.SOFTMAX, z, new double[] {0, 0})).isNaN();
    assertThat(value(Loss.BINARY_CROSS_ENTROPY, Elementwise.SIGMOID, z, new double[] {0, 0}))
        .isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void the_error_is_the_slope_of_the_loss(Loss loss) {
    double[] t = {0.2, 0.9, 0.4};
    double h = 1e-5;
    for (Activation activation : activations(loss)) {
      double[] z = {0.7, -0.4, 1.3};
      double[] delta = delta(loss, activation, z, t);
      for (int i = 0; i < z.length; i++) {
        double[] up = z.clone();
        double[] down = z.clone();
        up[i] += h;
        down[i] -= h;
        double slope =
            (value(loss, activation, up, t) - value(loss, activation, down, t)) / (2 * h);
        assertThat(delta[i]).as("δ%d of %s", i, activation).isCloseTo(slope, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_terms_add_up_to_the_loss(Loss loss) {
    double[] z = {0.7, -0.4, 1.3};
    double[] t = {0.2, 0.9, 0.4};
    Activation activation = activations(loss).getFirst();
    double[] y = activated(activation, z);
    double[] terms = new double[3];
    loss.terms(z, y, t, terms);
    assertThat(terms[0] + terms[1] + terms[2]).isEqualTo(loss.value(z, y, t));
  }

  @Test
  void the_squared_errors_differ_by_their_factor() {
    double[] y = {1, 5};
    double[] t = {4, 4};
    assertThat(Loss.HALF_SQUARED_ERROR.value(y, y, t)).isEqualTo(5);
    assertThat(Loss.SQUARED_ERROR.value(y, y, t)).isEqualTo(10);
    assertThat(Loss.MEAN_SQUARED_ERROR.value(y, y, t)).isEqualTo(5);
    assertThat(Loss.MEAN_SQUARED_ERROR.value(new double[] {1}, new double[] {1}, new double[] {4}))
        .isEqualTo(9);
  }

  @Test
  void binary_cross_entropy_is_the_sum_over_both_outcomes() {
    double[] z = {0.5, -1};
    double[] t = {1, 0.25};
    double[] y = activated(Elementwise.SIGMOID, z);
    double expected = -Math.log(y[0]) - 0.25 * Math.log(y[1]) - 0.75 * Math.log(1 - y[1]);
    assertThat(Loss.BINARY_CROSS_ENTROPY.value(z, y, t)).isCloseTo(expected, within(1e-14));
  }

  @Test
  void binary_cross_entropy_of_a_saturated_output_is_how_far_out_it_is() {
    double[] wrong = {-1000};
    assertThat(value(Loss.BINARY_CROSS_ENTROPY, Elementwise.SIGMOID, wrong, new double[] {1}))
        .isEqualTo(1000);
    assertThat(value(Loss.BINARY_CROSS_ENTROPY, Elementwise.SIGMOID, wrong, new double[] {0}))
        .isZero();
    assertThat(delta(Loss.BINARY_CROSS_ENTROPY, Elementwise.SIGMOID, wrong, new double[] {1}))
        .containsExactly(-1);
  }

  @Test
  void the_slope_of_binary_cross_entropy_at_a_target_that_is_met_is_its_limit() {
    double[] met = {0, 1};
    double[] gradient = new double[2];

    Loss.BINARY_CROSS_ENTROPY.gradient(met, met, gradient);

    // −t/y + (1 − t)/(1 − y): only one of the quotients is left.
    assertThat(gradient).containsExactly(1, -1);
  }

  @Test
  void targets_add_up_to_one_but_for_the_rounding_of_decimals() {
    assertThat(Loss.addUpToOne(new double[] {0.7, 0.2, 0.1})).isTrue();
    assertThat(Loss.addUpToOne(new double[] {1})).isTrue();
    assertThat(Loss.addUpToOne(new double[] {0.7, 0.2, 0.1 + 1e-9})).isFalse();
    assertThat(Loss.addUpToOne(new double[] {0.5, 0.2})).isFalse();
    assertThat(Loss.addUpToOne(new double[] {1, 1})).isFalse();
  }

  @Test
  void cross_entropy_counts_the_logarithms_of_the_targets_only() {
    double[] z = {0.5, -1, 0.2};
    double[] y = activated(Softmax.SOFTMAX, z);
    assertThat(Loss.CROSS_ENTROPY.value(z, y, new double[] {0, 1, 0}))
        .isCloseTo(-Math.log(y[1]), within(1e-14));
  }

  @Test
  void cross_entropy_of_a_saturated_output_is_how_far_behind_it_is() {
    double[] z = {1000, -1000};
    assertThat(value(Loss.CROSS_ENTROPY, Softmax.SOFTMAX, z, new double[] {0, 1})).isEqualTo(2000);
    assertThat(delta(Loss.CROSS_ENTROPY, Softmax.SOFTMAX, z, new double[] {0, 1}))
        .containsExactly(1, -1);
  }

  @Test
  void the_error_of_cross_entropy_weighs_the_outputs_by_the_sum_of_the_targets() {
    double[] z = {0.1, 0.4};
    double[] y = activated(Softmax.SOFTMAX, z);
    double[] delta = delta(Loss.CROSS_ENTROPY, Softmax.SOFTMAX, z, new double[] {1, 2});
    assertThat(delta[0]).isCloseTo(3 * y[0] - 1, within(1e-15));
    assertThat(delta[1]).isCloseTo(3 * y[1] - 2, within(1e-15));
  }

  @Test
  void the_slope_at_a_saturated_output_that_is_right_is_its_limit() {
    double[] gradient = new double[2];
    Loss.BINARY_CROSS_ENTROPY.gradient(new double[] {0, 1}, new double[] {0, 1}, gradient);
    assertThat(gradient).containsExactly(1, -1);
    Loss.CROSS_ENTROPY.gradient(new double[] {0, 1}, new double[] {0, 1}, gradient);
    assertThat(gradient).containsExactly(0, -1);
  }

  @Test
  void the_slope_at_a_saturated_output_that_is_wrong_is_infinite() {
    double[] gradient = new double[2];
    Loss.BINARY_CROSS_ENTROPY.gradient(new double[] {0, 1}, new double[] {1, 0}, gradient);
    assertThat(gradient).containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Test
  void the_absolute_error_is_flat_where_an_output_meets_its_target() {
    double[] y = {1, 2, 3};
    double[] t = {4, 2, 2.5};
    double[] gradient = new double[3];
    Loss.ABSOLUTE_ERROR.gradient(y, t, gradient);

    assertThat(Loss.ABSOLUTE_ERROR.value(y, y, t)).isEqualTo(3.5);
    assertThat(gradient).containsExactly(-1, 0, 1);
  }

  @Test
  void the_loss_of_the_outputs_themselves_is_their_sum_and_needs_no_target() {
    double[] y = {1, -2.5};
    double[] gradient = new double[2];
    Loss.OUTPUT.gradient(y, new double[0], gradient);

    assertThat(Loss.OUTPUT.value(y, y, new double[0])).isEqualTo(-1.5);
    assertThat(gradient).containsExactly(1, 1);
    assertThat(Loss.values()).filteredOn(loss -> !loss.hasTargets()).containsExactly(Loss.OUTPUT);
  }

  @Test
  void the_names_are_those_of_the_document_format() {
    assertThat(Loss.values())
        .extracting(Loss::id)
        .containsExactly(
            "half-squared-error",
            "squared-error",
            "mean-squared-error",
            "binary-cross-entropy",
            "cross-entropy",
            "absolute-error",
            "output");
    assertThat(Loss.values()).allSatisfy(each -> assertThat(Loss.named(each.id())).hasValue(each));
    assertThat(Loss.named("mse")).isEmpty();
  }
}
