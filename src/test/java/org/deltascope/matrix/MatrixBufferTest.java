package org.deltascope.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatrixBufferTest {
  @Test
  void a_new_buffer_is_zero() {
    assertThat(new MatrixBuffer(2, 3).toMatrix()).isEqualTo(Matrix.zeros(2, 3));
    assertThat(new MatrixBuffer(0, 3).toMatrix()).isEqualTo(Matrix.zeros(0, 3));
    assertThat(new MatrixBuffer(3, 0).toMatrix()).isEqualTo(Matrix.zeros(3, 0));
  }

  @Test
  void a_row_is_live() {
    MatrixBuffer a = new MatrixBuffer(2, 2);
    a.row(1)[0] = 5;
    assertThat(a.get(1, 0)).isEqualTo(5);
  }

  @Test
  void what_was_taken_out_stays_as_it_was() {
    MatrixBuffer a = new MatrixBuffer(1, 1);
    Matrix before = a.toMatrix();
    a.row(0)[0] = 5;
    assertThat(before).isEqualTo(Matrix.zeros(1, 1));
  }

  @Test
  void what_was_put_in_stays_as_it_was() {
    Matrix source = Matrix.row(1, 2);
    MatrixBuffer a = new MatrixBuffer(1, 2);
    a.set(source);
    a.row(0)[0] = 5;
    assertThat(source).isEqualTo(Matrix.row(1, 2));
  }

  @Test
  void a_row_can_be_taken_over_from_a_matrix() {
    MatrixBuffer a = new MatrixBuffer(2, 2);
    a.setRow(1, Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}), 2);
    assertThat(a.toMatrix()).isEqualTo(Matrix.of(new double[] {0, 0}, new double[] {5, 6}));
  }

  @Test
  void operands_that_do_not_fit_are_named() {
    MatrixBuffer c = new MatrixBuffer(2, 2);
    MatrixBuffer a = new MatrixBuffer(3, 2);
    MatrixBuffer b = new MatrixBuffer(4, 5);
    refused(() -> c.setTimes(a, b), "cannot multiply 3×2 by 4×5");
    refused(() -> c.setTransposeTimes(a, b), "cannot multiply the transpose of 3×2 by 4×5");
    refused(() -> c.setTimesTranspose(a, b), "cannot multiply 3×2 by the transpose of 4×5");
    refused(() -> c.set(Matrix.zeros(3, 2)), "cannot copy 3×2 into 2×2");
    refused(() -> c.setRow(0, Matrix.zeros(3, 5), 0), "cannot copy a row of 3×5 into 2×2");
  }

  @Test
  void a_result_that_does_not_fit_is_named() {
    MatrixBuffer c = new MatrixBuffer(4, 4);
    MatrixBuffer a = new MatrixBuffer(3, 2);
    refused(() -> c.setTimes(a, new MatrixBuffer(2, 5)), "cannot write a 3×5 product into 4×4");
    refused(() -> c.setTransposeTimes(a, a), "cannot write a 2×2 product into 4×4");
    refused(() -> c.setTimesTranspose(a, a), "cannot write a 3×3 product into 4×4");
  }

  @Test
  void an_operand_cannot_take_the_result() {
    MatrixBuffer c = new MatrixBuffer(2, 2);
    MatrixBuffer a = new MatrixBuffer(2, 2);
    refused(() -> c.setTimes(c, a), "cannot write a product into its operand");
    refused(() -> c.setTransposeTimes(a, c), "cannot write a product into its operand");
    refused(() -> c.setTimesTranspose(c, c), "cannot write a product into its operand");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 19, 400})
  void no_product_allocates_once_it_has_run(int n) {
    MatrixBuffer a = new MatrixBuffer(Naive.matrix(Naive.random(1), n, n));
    MatrixBuffer b = new MatrixBuffer(Naive.matrix(Naive.random(2), n, n));
    MatrixBuffer c = new MatrixBuffer(n, n);
    products(a, b, c);
    // Now and then the machine itself allocates a few bytes while it is still compiling: try again.
    long allocated = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 20 && allocated > 0; attempt++) {
      allocated = allocatedBy(() -> products(a, b, c)) - allocatedBy(() -> {});
    }
    assertThat(allocated).isZero();
  }

  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - start;
  }

  private static void products(MatrixBuffer a, MatrixBuffer b, MatrixBuffer c) {
    c.setTimes(a, b);
    c.setTransposeTimes(a, b);
    c.setTimesTranspose(a, b);
  }

  private static void refused(Runnable operation, String message) {
    assertThatThrownBy(operation::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
