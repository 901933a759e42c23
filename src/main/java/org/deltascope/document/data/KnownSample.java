package org.deltascope.document.data;

import java.util.Arrays;
import java.util.List;
import org.deltascope.document.number.TypedNumber;

/**
 * One sample.
 *
 * @param inputs its inputs
 * @param target what it belongs to: the number of its class, from 0, or the number to be fitted
 */
record KnownSample(List<TypedNumber> inputs, TypedNumber target) {

  /** So many parts has a unit: three decimals can still be calculated with. */
  private static final double PARTS = 1000;

  /** Makes it immutable. */
  KnownSample {
    inputs = List.copyOf(inputs);
  }

  /** {@return a sample of a class, its inputs in thousandths} */
  static KnownSample of(int label, double... inputs) {
    return new KnownSample(
        Arrays.stream(inputs).mapToObj(KnownSample::rounded).toList(), TypedNumber.of(label));
  }

  /** {@return a sample to be fitted, its numbers in thousandths} */
  static KnownSample fitted(double input, double target) {
    return new KnownSample(List.of(rounded(input)), rounded(target));
  }

  /** {@return the number of its class} */
  int label() {
    return (int) target.value();
  }

  /** No number is −0. */
  private static TypedNumber rounded(double value) {
    return TypedNumber.of(Math.rint(PARTS * value) / PARTS + 0.0);
  }
}
