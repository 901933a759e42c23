package org.deltascope.document.data;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.document.number.TypedNumber;

/** What comes of two bits. */
enum TruthTable {
  XOR,
  AND,
  OR;

  /** {@return so many of the four samples, from 0 0 to 1 1} */
  List<KnownSample> first(int count) {
    return IntStream.range(0, count).mapToObj(this::sample).toList();
  }

  private KnownSample sample(int bits) {
    return new KnownSample(
        List.of(TypedNumber.of(bits >> 1), TypedNumber.of(bits & 1)), TypedNumber.of(answer(bits)));
  }

  private int answer(int bits) {
    int ones = Integer.bitCount(bits);
    return switch (this) {
      case XOR -> ones == 1 ? 1 : 0;
      case AND -> ones == 2 ? 1 : 0;
      case OR -> ones > 0 ? 1 : 0;
    };
  }
}
