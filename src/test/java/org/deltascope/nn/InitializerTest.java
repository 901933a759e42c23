package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class InitializerTest {

  private static double[] entries(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double mean(double[] entries) {
    return DoubleStream.of(entries).average().orElseThrow();
  }

  private static double variance(double[] entries) {
    double mean = mean(entries);
    return DoubleStream.of(entries).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  @Test
  void weights_have_a_row_for_each_neuron() {
    assertThat(new Initializer.HeNormal(1).draw(3, 2).shape())
        .isEqualTo(new org.deltascope.matrix.Shape(3, 2));
  }

  @Test
  void xavier_stays_within_its_limit_and_fills_it() {
    double limit = Math.sqrt(6.0 / (300 + 200));
    double[] entries = entries(new Initializer.XavierUniform(7).draw(200, 300));
    assertThat(DoubleStream.of(entries).min().orElseThrow()).isBetween(-limit, -0.999 * limit);
    assertThat(DoubleStream.of(entries).max().orElseThrow()).isBetween(0.999 * limit, limit);
    assertThat(mean(entries)).isCloseTo(0, within(0.02 * limit));
    assertThat(variance(entries)).isCloseTo(limit * limit / 3, within(0.01 * limit * limit));
  }

  @Test
  void he_has_mean_zero_and_variance_two_over_the_inputs() {
    double[] entries = entries(new Initializer.HeNormal(7).draw(200, 300));
    double variance = 2.0 / 300;
    assertThat(mean(entries)).isCloseTo(0, within(0.02 * Math.sqrt(variance)));
    assertThat(variance(entries)).isCloseTo(variance, within(0.03 * variance));
  }

  @Test
  void he_is_normal_in_its_tails() {
    double deviation = Math.sqrt(2.0 / 300);
    double[] entries = entries(new Initializer.HeNormal(7).draw(200, 300));
    double beyondTwo =
        (double) DoubleStream.of(entries).filter(x -> Math.abs(x) > 2 * deviation).count()
            / entries.length;
    assertThat(beyondTwo).isCloseTo(0.0455, within(0.004));
  }

  @Test
  void uniform_stays_between_its_bounds() {
    double[] entries = entries(new Initializer.Uniform(-0.25, 3, 7).draw(100, 100));
    assertThat(DoubleStream.of(entries).allMatch(x -> x >= -0.25 && x < 3)).isTrue();
    assertThat(mean(entries)).isCloseTo(1.375, within(0.03));
  }

  @Test
  void zeros_are_zero() {
    assertThat(new Initializer.Zeros().draw(2, 3)).isEqualTo(Matrix.zeros(2, 3));
  }

  @Test
  void the_same_seed_draws_the_same_and_another_does_not() {
    assertThat(new Initializer.HeNormal(1).draw(3, 3))
        .isEqualTo(new Initializer.HeNormal(1).draw(3, 3))
        .isNotEqualTo(new Initializer.HeNormal(2).draw(3, 3));
  }

  @Test
  void the_numbers_are_the_same_on_every_machine_and_in_every_version() {
    assertThat(new Initializer.XavierUniform(42).draw(1, 3))
        .isEqualTo(Matrix.row(0.4811137604270348, 0.4188620313440208, 0.5083287763819875));
    assertThat(new Initializer.HeNormal(42).draw(1, 3))
        .isEqualTo(Matrix.row(0.9947314652478277, 0.47585794301253964, 0.06631256111694034));
    assertThat(new Initializer.Uniform(-1, 1, 42).draw(1, 3))
        .isEqualTo(Matrix.row(0.39282774042595503, 0.34199941647283505, 0.41504870790306736));
  }
}
