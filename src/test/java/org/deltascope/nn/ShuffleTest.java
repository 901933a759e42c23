package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 42, Long.MAX_VALUE, Long.MIN_VALUE, 0x6A09E667F3BCC909L})
  void it_draws_the_numbers_of_the_named_generator(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
    int[] expected = IntStream.range(0, 1000).toArray();
    for (int i = expected.length - 1; i > 0; i--) {
      int j = (int) (((random.nextLong() >>> 32) * (i + 1)) >>> 32);
      int swapped = expected[i];
      expected[i] = expected[j];
      expected[j] = swapped;
    }

    int[] order = IntStream.range(0, 1000).toArray();
    Shuffle.shuffle(order, seed);

    assertThat(order).isEqualTo(expected);
  }
}
