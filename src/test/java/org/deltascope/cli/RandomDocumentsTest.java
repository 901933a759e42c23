package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents at random through every format of {@code trace} and {@code render}: a few by default,
 * as many as one likes with {@code -Ddeltascope.documents=2000}, and from any seed on with {@code
 * -Ddeltascope.seed=1234}.
 */
class RandomDocumentsTest {
  private static final int FEW = 20;

  @TempDir private Path folder;

  static IntStream seeds() {
    int first = Integer.getInteger("deltascope.seed", 0);
    return IntStream.range(first, first + Integer.getInteger("deltascope.documents", FEW));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_format_can_be_written_and_shows_the_numbers_of_the_trace(int seed) throws Exception {
    RandomRun run = new RandomRun(seed, folder);
    assertThat(run.faults()).as("seed %d: %s", seed, run.json()).isEmpty();
  }
}
