package org.deltascope.formula.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Trace;

/**
 * What goes forward, as fractions.
 *
 * @param z of each layer, from the first on
 * @param a the inputs, then of each layer
 * @param slopes of each layer
 */
record ForwardFractions(
    List<FractionMatrix> z, List<FractionMatrix> a, List<FractionMatrix> slopes) {

  /** Makes it immutable. */
  ForwardFractions {
    z = List.copyOf(z);
    a = List.copyOf(a);
    slopes = List.copyOf(slopes);
  }

  /**
   * {@return it; empty where float64 came to lie on the other side of a kink, for then the update
   * is another one}
   */
  static Optional<ForwardFractions> of(Trace trace, GivenFractions given) {
    List<FractionMatrix> z = new ArrayList<>();
    List<FractionMatrix> a = new ArrayList<>(List.of(given.inputs()));
    List<FractionMatrix> slopes = new ArrayList<>();
    for (int l = 1; l <= trace.depth(); l++) {
      FractionMatrix bias = given.biases().get(l - 1);
      FractionMatrix product = a.getLast().times(given.weights().get(l - 1).transposed());
      FractionMatrix sum =
          FractionMatrix.generate(
              product.height(), product.width(), (s, i) -> product.get(s, i).plus(bias.get(i, 0)));
      Activation activation = trace.activate(l).activation();
      FractionMatrix slope =
          sum.map(
              x ->
                  activation.equals(Elementwise.IDENTITY) || x.signum() > 0
                      ? Fraction.ONE
                      : Fraction.ZERO);
      if (activation.equals(Elementwise.RELU) && !isOnSameSides(sum, trace.weightedSum(l).z())) {
        return Optional.empty();
      }
      z.add(sum);
      slopes.add(slope);
      a.add(sum.with(slope, Fraction::times));
    }
    return Optional.of(new ForwardFractions(z, a, slopes));
  }

  private static boolean isOnSameSides(FractionMatrix exact, Matrix rounded) {
    return IntStream.range(0, exact.height() * exact.width())
        .allMatch(
            k -> {
              int row = k / exact.width();
              int column = k % exact.width();
              return exact.get(row, column).signum() > 0 == rounded.get(row, column) > 0;
            });
  }
}
