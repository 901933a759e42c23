package org.deltascope.document.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownDataTest {

  private static NewSamples exact(KnownData data, TargetCode code) {
    return new KnownSamples(data, 400, 0, 3).in(code);
  }

  private static double[] sums(Matrix matrix) {
    double[] sums = new double[matrix.columns()];
    for (int s = 0; s < matrix.rows(); s++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += matrix.get(s, j);
      }
    }
    return sums;
  }

  @Test
  void moons_without_noise_lie_on_two_half_circles() {
    NewSamples moons = exact(KnownData.MOONS, TargetCode.ZERO_OR_ONE);

    for (int s = 0; s < 400; s++) {
      boolean second = moons.targets().numbers().get(s, 0) == 1;
      double x = moons.inputs().numbers().get(s, 0) - (second ? 1 : 0);
      double y = moons.inputs().numbers().get(s, 1) - (second ? 0.5 : 0);
      assertThat(Math.hypot(x, y)).isEqualTo(1, within(1e-3));
      assertThat(second ? -y : y).isGreaterThanOrEqualTo(-5e-4);
      assertThat(second).isEqualTo(s % 2 == 1);
    }
  }

  @Test
  void circles_without_noise_have_radii_of_1_and_one_half() {
    NewSamples circles = exact(KnownData.CIRCLES, TargetCode.SIGN);

    for (int s = 0; s < 400; s++) {
      double[] at = circles.inputs().numbers().toRow(s);
      boolean inner = circles.targets().numbers().get(s, 0) == 1;
      assertThat(Math.hypot(at[0], at[1])).isEqualTo(inner ? 0.5 : 1, within(1e-3));
    }
  }

  @Test
  void each_arm_of_the_spirals_is_the_other_one_turned_by_half_a_turn() {
    NewSamples spirals = exact(KnownData.SPIRALS, TargetCode.ZERO_OR_ONE);

    for (int s = 0; s < 400; s++) {
      double sign = s % 2 == 0 ? 1 : -1;
      double x = sign * spirals.inputs().numbers().get(s, 0);
      double y = sign * spirals.inputs().numbers().get(s, 1);
      double radius = Math.hypot(x, y);
      double turns = 1.25 * (radius - 0.15) / 0.85;
      double angle = Math.atan2(y, x) / (2 * Math.PI);
      double off = turns - angle - Math.rint(turns - angle);
      assertThat(off * 2 * Math.PI * radius).isEqualTo(0, within(0.01));
    }
  }

  @Test
  void a_sine_without_noise_is_one_and_its_places_reach_from_minus_1_to_1() {
    NewSamples sine = exact(KnownData.SINE, TargetCode.NUMBER);

    double least = 1;
    double most = -1;
    for (int s = 0; s < 400; s++) {
      double x = sine.inputs().numbers().get(s, 0);
      least = Math.min(least, x);
      most = Math.max(most, x);
      assertThat(sine.targets().numbers().get(s, 0))
          .isEqualTo(Math.sin(Math.PI * x), within(0.003));
    }
    assertThat(least).isBetween(-1.0, -0.95);
    assertThat(most).isBetween(0.95, 1.0);
  }

  @Test
  void the_noise_of_two_gaussians_has_its_deviation_around_their_means() {
    KnownSamples samples = new KnownSamples(KnownData.GAUSSIANS, 10_000, 0.5, 11);
    Matrix inputs = samples.in(TargetCode.ZERO_OR_ONE).inputs().numbers();

    double squares = 0;
    double product = 0;
    double sum = 0;
    for (int s = 0; s < 10_000; s++) {
      double centre = s % 2 == 0 ? -1 : 1;
      double x = inputs.get(s, 0) - centre;
      double y = inputs.get(s, 1) - centre;
      squares += x * x + y * y;
      product += x * y;
      sum += x + y;
    }
    assertThat(Math.sqrt(squares / 20_000)).isEqualTo(0.5, within(0.01));
    assertThat(sum / 20_000).isEqualTo(0, within(0.015));
    assertThat(product / 10_000)
        .isEqualTo(0, within(0.015)); // the two axes have nothing to do with each other
  }

  @ParameterizedTest
  @EnumSource(names = {"MOONS", "CIRCLES", "SPIRALS", "GAUSSIANS", "SINE"})
  void places_and_noise_have_nothing_to_do_with_each_other(KnownData data) {
    Matrix still = new KnownSamples(data, 5_000, 0, 5).in(code(data)).inputs().numbers();
    Matrix moved = new KnownSamples(data, 5_000, 0.3, 5).in(code(data)).inputs().numbers();
    double correlation = 0;
    double noise = 0;
    double places = 0;
    int last = data == KnownData.SINE ? 0 : 1;
    for (int s = 0; s < 5_000; s++) {
      double shift = moved.get(s, last) - still.get(s, last);
      correlation += shift * still.get(s, last);
      noise += shift * shift;
      places += still.get(s, last) * still.get(s, last);
    }

    assertThat(data == KnownData.SINE ? noise : correlation / Math.sqrt(noise * places))
        .isEqualTo(0, within(0.05));
  }

  private static TargetCode code(KnownData data) {
    return data.classes() == 0 ? TargetCode.NUMBER : TargetCode.ZERO_OR_ONE;
  }

  @ParameterizedTest
  @EnumSource
  void more_samples_begin_with_the_fewer_and_another_seed_draws_others(KnownData data) {
    NewSamples few = new KnownSamples(data, 3, 0, 1).in(code(data));
    NewSamples more = new KnownSamples(data, data.usualSamples(), 0, 1).in(code(data));
    NewSamples other = new KnownSamples(data, 3, 0, 2).in(code(data));

    boolean isPlaced = data.usualNoise().isPresent() && data != KnownData.GAUSSIANS;
    assertThat(few.inputs().equals(other.inputs())).isEqualTo(!isPlaced);
    for (int s = 0; s < 3; s++) {
      assertThat(more.inputs().numbers().toRow(s)).isEqualTo(few.inputs().numbers().toRow(s));
    }
  }

  /** The numbers may not depend on the machine: their texts are held to what they were at first. */
  @Test
  void generated_samples_are_the_same_on_every_machine() throws Exception {
    StringBuilder all = new StringBuilder();
    for (KnownData data : KnownData.values()) {
      NewSamples samples = data.usual(7).in(code(data));
      for (int s = 0; s < samples.inputs().shape().rows(); s++) {
        for (int j = 0; j < samples.inputs().shape().columns(); j++) {
          all.append(samples.inputs().at(s, j).text()).append(' ');
        }
        all.append(samples.targets().at(s, 0).text()).append('\n');
      }
    }

    assertThat(sha256(all.toString().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("57d994c850e3b8cd8e23e4a13165c2c4efb539143f69b5c008bf2f7c5d298ec3");
  }

  /** Means and sums that are published with the data. */
  @Test
  void iris_is_fishers_with_the_means_that_are_published() {
    NewSamples iris = KnownData.IRIS.usual(0).in(TargetCode.ONE_HOT);

    double[] sums = sums(iris.inputs().numbers());
    assertThat(sums[0] / 150).isEqualTo(5.84, within(0.005));
    assertThat(sums[1] / 150).isEqualTo(3.05, within(0.008));
    assertThat(sums[2] / 150).isEqualTo(3.76, within(0.005));
    assertThat(sums[3] / 150).isEqualTo(1.20, within(0.005));
    assertThat(sums(iris.targets().numbers())).containsExactly(50, 50, 50);
    // The 35th and the 38th setosa, which are wrong in the copy of the UCI repository.
    assertThat(iris.inputs().numbers().toRow(3 * 34)).containsExactly(4.9, 3.1, 1.5, 0.2);
    assertThat(iris.inputs().numbers().toRow(3 * 37)).containsExactly(4.9, 3.6, 1.4, 0.1);
    assertThat(iris.inputs().at(3, 1).text()).isEqualTo("3.0");
    assertThat(iris.outputNames()).containsExactly("setosa", "versicolor", "virginica");
  }

  /** How many there are of each digit is published with the data. */
  @Test
  void digits_are_those_of_the_test_set_of_the_repository() throws Exception {
    NewSamples digits = new KnownSamples(KnownData.DIGITS, 1797, 0, 0).in(TargetCode.ONE_HOT);

    assertThat(sums(digits.targets().numbers()))
        .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    double[] first = digits.inputs().numbers().toRow(0);
    assertThat(first[2]).isEqualTo(5.0 / 16);
    for (int s = 0; s < 1797; s++) {
      for (double pixel : digits.inputs().numbers().toRow(s)) {
        assertThat(16 * pixel).isBetween(0.0, 16.0).isEqualTo(Math.rint(16 * pixel));
      }
    }
  }

  @Test
  void targets_are_written_as_the_output_can_be() {
    assertThat(KnownData.XOR.code(1, Elementwise.SIGMOID)).isEqualTo(TargetCode.ZERO_OR_ONE);
    assertThat(KnownData.XOR.code(1, Elementwise.TANH)).isEqualTo(TargetCode.SIGN);
    assertThat(KnownData.XOR.code(2, Softmax.SOFTMAX)).isEqualTo(TargetCode.ONE_HOT);
    assertThat(KnownData.SINE.code(1, Elementwise.IDENTITY)).isEqualTo(TargetCode.NUMBER);
    Matrix signs = KnownData.XOR.usual(0).in(TargetCode.SIGN).targets().numbers();
    assertThat(signs).isEqualTo(Matrix.of(new double[][] {{-1}, {1}, {1}, {-1}}));
  }

  @ParameterizedTest
  @EnumSource
  void there_are_no_more_samples_than_there_are(KnownData data) {
    assertThatThrownBy(() -> new KnownSamples(data, data.mostSamples() + 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KnownSamples(data, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_bundled_tables_are_the_published_files_with_a_first_line() throws Exception {
    String digits = Files.readString(Path.of("assets/data/digits.csv"));
    String rows = digits.substring(digits.indexOf('\n') + 1);

    assertThat(rows.length()).isEqualTo(264_712); // bytes of optdigits.tes
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
