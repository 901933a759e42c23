package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt documents through the reader, {@code trace} and one figure: 2,000 by default, as many as
 * one likes with {@code -Ddeltascope.mutations=11000}, and from any seed on with {@code
 * -Ddeltascope.seed=1234}.
 */
class MutatedDocumentsTest {
  private static final int MUTATIONS = 2_000;

  private final MutatedRun run = new MutatedRun();
  private final List<Path> sources = new ArrayList<>();

  @TempDir private Path folder;

  /** What documents name lies beside them. */
  @BeforeEach
  void copySources() throws Exception {
    for (String place : List.of("/cases/README.md", "/faults/semicolon.csv", "/lessons/xor.md")) {
      Path from = Path.of(Objects.requireNonNull(getClass().getResource(place)).toURI());
      try (Stream<Path> files = Files.list(from.resolveSibling(""))) {
        for (Path file : files.sorted().toList()) {
          Path copy = Files.copy(file, folder.resolve(file.getFileName().toString()));
          if (copy.toString().endsWith(".json")) {
            sources.add(copy);
          }
        }
      }
    }
  }

  @Test
  void each_is_read_traced_and_drawn_or_refused_in_one_line_that_names_a_place() throws Exception {
    Path file = folder.resolve("mutated.json");
    Map<MutatedRun.End, Integer> ends = new EnumMap<>(MutatedRun.End.class);
    List<String> faults = new ArrayList<>();
    int first = Integer.getInteger("deltascope.seed", 0);
    int count = Integer.getInteger("deltascope.mutations", MUTATIONS);
    for (int seed = first; seed < first + count; seed++) {
      Random random = new Random(seed);
      Path source = sources.get(random.nextInt(sources.size()));
      Files.write(file, new MutatedDocument(Files.readString(source), random).bytes());
      try {
        ends.merge(run.of(file, random), 1, Integer::sum);
      } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
        faults.add("seed %d, of %s: %s".formatted(seed, source.getFileName(), e));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(ends).as("each end is met").containsOnlyKeys(MutatedRun.End.values());
    assertThat(ends.get(MutatedRun.End.DRAWN)).isGreaterThan(count / 20);
    assertThat(ends.get(MutatedRun.End.REFUSED)).isGreaterThan(count / 4);
  }
}
