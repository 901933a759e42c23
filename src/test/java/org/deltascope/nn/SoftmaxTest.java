package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

  private static double[] softmax(double... z) {
    double[] a = new double[z.length];
    Softmax.SOFTMAX.apply(z, a);
    return a;
  }

  @Test
  void it_is_the_share_of_each_exponential() {
    double sum = Math.exp(1) + Math.exp(2) + Math.exp(-1);
    double[] a = softmax(1, 2, -1);
    assertThat(a[0]).isCloseTo(Math.exp(1) / sum, within(1e-15));
    assertThat(a[1]).isCloseTo(Math.exp(2) / sum, within(1e-15));
    assertThat(a[2]).isCloseTo(Math.exp(-1) / sum, within(1e-15));
  }

  @Test
  void it_adds_up_to_one_far_out() {
    for (double[] z :
        new double[][] {{1000, 999, -1000}, {-1000, -1000}, {1e308, -1e308}, {1000}}) {
      assertThat(Arrays.stream(softmax(z)).sum())
          .as(Arrays.toString(z))
          .isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void it_may_write_where_it_reads() {
    double[] z = {1, 2, 3};
    double[] expected = softmax(z);
    Softmax.SOFTMAX.apply(z, z);
    assertThat(z).containsExactly(expected);
  }

  @Test
  void the_jacobian_is_the_one_of_differences() {
    double[] z = {0.3, -1.2, 0.8, 0.1};
    double h = 1e-5;
    for (int i = 0; i < z.length; i++) {
      double[] row = new double[z.length];
      row[i] = 1;
      Softmax.SOFTMAX.backward(z, softmax(z), row, row);
      for (int j = 0; j < z.length; j++) {
        double[] up = z.clone();
        double[] down = z.clone();
        up[j] += h;
        down[j] -= h;
        assertThat(row[j])
            .as("∂a%d/∂z%d", i, j)
            .isCloseTo((softmax(up)[i] - softmax(down)[i]) / (2 * h), within(1e-10));
      }
    }
  }

  @Test
  void the_logarithm_of_the_sum_does_not_overflow() {
    assertThat(Softmax.logSumExp(new double[] {1000, 1000}))
        .isCloseTo(1000 + Math.log(2), within(1e-12));
    assertThat(Softmax.logSumExp(new double[] {-1000, -1000}))
        .isCloseTo(-1000 + Math.log(2), within(1e-12));
  }
}
