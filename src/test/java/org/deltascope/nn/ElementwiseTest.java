package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementwiseTest {

  private static final List<Double> EXTREMES =
      List.of(-1e308, -1000.0, -745.2, -36.8, -0.0, 0.0, 1e-300, 36.8, 709.8, 1000.0, 1e308);

  static Stream<Elementwise> all() {
    return Stream.concat(
        Stream.of(Elementwise.values()),
        Stream.of(
            Elementwise.SIGMOID.shaped(1, 2, -1),
            Elementwise.TANH.shaped(2.0 / 3, 1.7159, 0),
            Elementwise.RELU.shaped(-2, -0.5, 0.25),
            Elementwise.LEAKY_RELU.withAlpha(0.3).shaped(-1, 0.5, -2),
            Elementwise.ELU.withAlpha(0.5).shaped(0.5, -1, 0),
            Elementwise.ELU.withAlpha(-1.5),
            Elementwise.LEAKY_RELU.withAlpha(2),
            Elementwise.SOFTPLUS.shaped(-0.75, -1, 3),
            Elementwise.IDENTITY.shaped(0.5, 0.5, 1),
            Elementwise.STEP.shaped(1, 2, -1)));
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.nn.Elementwise#values")
  void value_and_slope_are_finite_far_out(Elementwise activation) {
    for (double z : EXTREMES) {
      double a = activation.value(z);
      assertThat(a).as("value at %s", z).isFinite();
      assertThat(activation.slope(z, a)).as("slope at %s", z).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_slope_is_the_one_of_the_value(Elementwise activation) {
    double h = 1e-5;
    for (double z = -4.95; z < 5; z += 0.1) {
      double slope = (activation.value(z + h) - activation.value(z - h)) / (2 * h);
      assertThat(activation.slope(z, activation.value(z)))
          .as("slope at %s", z)
          .isCloseTo(slope, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_layer_is_activated_neuron_by_neuron_also_in_place(Elementwise activation) {
    double[] z = {-1.5, 0, 2};
    double[] expected = {activation.value(-1.5), activation.value(0), activation.value(2)};
    activation.apply(z, z);
    assertThat(z).containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_gradient_is_carried_back_by_the_slope_also_in_place(Elementwise activation) {
    double[] z = {-1.5, 2};
    double[] a = {activation.value(-1.5), activation.value(2)};
    double[] gradient = {3, -5};
    activation.backward(z, a, gradient, gradient);
    assertThat(gradient)
        .containsExactly(3 * activation.slope(z[0], a[0]), -5 * activation.slope(z[1], a[1]));
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_no_number_does_not_become_one(Elementwise activation) {
    double[] a = {1};
    activation.apply(new double[] {Double.NaN}, a);
    assertThat(activation.value(Double.NaN)).isNaN();
    assertThat(a[0]).isNaN();
  }

  @Test
  void identity_is_the_number_itself() {
    assertThat(Elementwise.IDENTITY.value(-3.5)).isEqualTo(-3.5);
  }

  @Test
  void sigmoid_is_the_published_one() {
    assertThat(Elementwise.SIGMOID.value(1)).isCloseTo(0.7310585786300049, within(1e-16));
    assertThat(Elementwise.SIGMOID.value(0)).isEqualTo(0.5);
  }

  @Test
  void sigmoid_of_a_large_negative_number_is_small_and_not_zero() {
    assertThat(Elementwise.SIGMOID.value(-700)).isCloseTo(Math.exp(-700), within(1e-318));
    assertThat(Elementwise.SIGMOID.value(-1000)).isZero();
    assertThat(Elementwise.SIGMOID.value(1000)).isEqualTo(1);
  }

  @Test
  void tanh_is_odd_and_saturates() {
    assertThat(Elementwise.TANH.value(-0.3)).isEqualTo(-Elementwise.TANH.value(0.3));
    assertThat(Elementwise.TANH.value(1000)).isEqualTo(1);
  }

  @Test
  void the_slope_of_relu_at_zero_is_zero() {
    assertThat(Elementwise.RELU.slope(0, 0)).isZero();
    assertThat(Elementwise.RELU.slope(-0.0, 0)).isZero();
    assertThat(Elementwise.RELU.slope(Double.MIN_VALUE, Double.MIN_VALUE)).isEqualTo(1);
  }

  @Test
  void the_slope_of_leaky_relu_at_zero_is_a_hundredth() {
    assertThat(Elementwise.LEAKY_RELU.slope(0, 0)).isEqualTo(0.01);
    assertThat(Elementwise.LEAKY_RELU.value(-2)).isEqualTo(-0.02);
    assertThat(Elementwise.LEAKY_RELU.value(2)).isEqualTo(2);
  }

  @Test
  void relu_cuts_off_what_is_negative() {
    assertThat(Elementwise.RELU.value(-2)).isZero();
    assertThat(Elementwise.RELU.value(-0.0)).isEqualTo(0.0);
    assertThat(Elementwise.RELU.value(2)).isEqualTo(2);
  }

  @Test
  void elu_goes_to_minus_one_with_slope_one_at_zero() {
    assertThat(Elementwise.ELU.value(-1000)).isEqualTo(-1);
    assertThat(Elementwise.ELU.value(-1)).isCloseTo(Math.exp(-1) - 1, within(1e-16));
    assertThat(Elementwise.ELU.slope(0, 0)).isEqualTo(1);
  }

  @Test
  void softplus_is_the_logarithm_also_where_the_exponential_overflows() {
    assertThat(Elementwise.SOFTPLUS.value(0)).isCloseTo(Math.log(2), within(1e-16));
    assertThat(Elementwise.SOFTPLUS.value(1000)).isEqualTo(1000);
    assertThat(Elementwise.SOFTPLUS.value(-40)).isCloseTo(Math.exp(-40), within(1e-33));
  }

  @Test
  void a_step_is_one_from_zero_on_and_flat() {
    assertThat(Elementwise.STEP.value(-1e-300)).isZero();
    assertThat(Elementwise.STEP.value(0)).isEqualTo(1);
    assertThat(Elementwise.STEP.value(-0.0)).isEqualTo(1);
    assertThat(Elementwise.STEP.slope(0, 1)).isZero();
  }

  @Test
  void a_sign_is_one_from_zero_on_minus_one_below_and_flat() {
    assertThat(Elementwise.SIGN.value(-1e-300)).isEqualTo(-1);
    assertThat(Elementwise.SIGN.value(0)).isEqualTo(1);
    assertThat(Elementwise.SIGN.value(3)).isEqualTo(1);
    assertThat(Elementwise.SIGN.slope(-3, -1)).isZero();
  }

  @Test
  void the_bipolar_sigmoid_is_a_scaled_and_moved_one() {
    Elementwise bipolar = Elementwise.SIGMOID.shaped(1, 2, -1);

    assertThat(bipolar.value(0)).isZero();
    assertThat(bipolar.value(1)).isCloseTo(Math.tanh(0.5), within(1e-15));
    assertThat(bipolar.slope(1, bipolar.value(1)))
        .isCloseTo((1 - Math.pow(Math.tanh(0.5), 2)) / 2, within(1e-15));
  }

  @Test
  void lecuns_tanh_is_one_at_one() {
    Elementwise lecun = Elementwise.TANH.shaped(2.0 / 3, 1.7159, 0);

    assertThat(lecun.value(1)).isCloseTo(1, within(1e-5));
    assertThat(lecun.slope(0, 0)).isCloseTo(1.7159 * 2 / 3, within(1e-15));
  }

  @Test
  void the_slope_at_zero_is_that_of_the_left_piece() {
    assertThat(Elementwise.LEAKY_RELU.withAlpha(0.1).slope(0, 0)).isEqualTo(0.1);
    assertThat(Elementwise.ELU.withAlpha(0.5).slope(0, 0)).isEqualTo(0.5);
  }

  @Test
  void a_number_that_is_not_finite_is_refused() {
    assertThatThrownBy(() -> Elementwise.TANH.shaped(1, Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scale");
  }

  @Test
  void only_the_two_relus_have_a_corner() {
    assertThat(Elementwise.values())
        .filteredOn(Elementwise::hasKink)
        .containsExactly(Elementwise.RELU, Elementwise.LEAKY_RELU);
  }
}
