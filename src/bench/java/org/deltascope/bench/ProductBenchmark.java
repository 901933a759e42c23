package org.deltascope.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.MatrixBuffer;
import org.deltascope.nn.Initializer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A matrix product into an existing matrix. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProductBenchmark {
  /** n for n×n by n×n, or m×k×n for m×k by k×n. */
  @Param({"2", "4", "8", "16", "32", "64", "128", "256", "512", "32x784x128", "1x784x128"})
  public String size = "";

  private MatrixBuffer a;
  private MatrixBuffer b;
  private MatrixBuffer c;
  private DMatrixRMaj ejmlA;
  private DMatrixRMaj ejmlB;
  private DMatrixRMaj ejmlC;

  /** Draws the operands. */
  @Setup
  public void setUp() {
    int[] mkn = parse(size);
    Matrix left = new Initializer.Uniform(-1, 1, 1).draw(mkn[0], mkn[1]);
    Matrix right = new Initializer.Uniform(-1, 1, 2).draw(mkn[1], mkn[2]);
    a = new MatrixBuffer(left);
    b = new MatrixBuffer(right);
    c = new MatrixBuffer(mkn[0], mkn[2]);
    ejmlA = new DMatrixRMaj(left.toArray());
    ejmlB = new DMatrixRMaj(right.toArray());
    ejmlC = new DMatrixRMaj(mkn[0], mkn[2]);
  }

  /** {@return Deltascope's product} */
  @Benchmark
  public MatrixBuffer deltascope() {
    c.setTimes(a, b);
    return c;
  }

  /** {@return EJML's product} */
  @Benchmark
  public DMatrixRMaj ejml() {
    CommonOps_DDRM.mult(ejmlA, ejmlB, ejmlC);
    return ejmlC;
  }

  static double operations(String size) {
    int[] mkn = parse(size);
    return 2.0 * mkn[0] * mkn[1] * mkn[2];
  }

  static Contest.Pair contenders(String size) {
    ProductBenchmark state = new ProductBenchmark();
    state.size = size;
    state.setUp();
    return new Contest.Pair(
        times -> {
          for (int i = 0; i < times; i++) {
            state.deltascope();
          }
        },
        times -> {
          for (int i = 0; i < times; i++) {
            state.ejml();
          }
        });
  }

  private static int[] parse(String size) {
    int[] sizes = Stream.of(size.split("x")).mapToInt(Integer::parseInt).toArray();
    return sizes.length == 1 ? new int[] {sizes[0], sizes[0], sizes[0]} : sizes;
  }
}
