package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"2-3-1 relu sigmoid", "4-5-3 relu softmax", "1-1", "3-4-4-2 tanh identity"})
  void a_new_document_can_be_traced_and_checked(String line) {
    String file = folder.resolve("new.deltascope").toString();

    CommandLineRun run = CommandLineRun.of("new", line, "--seed", "3", "-o", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    CommandLineRun trace = CommandLineRun.of("trace", file, "--updates", "3");
    assertThat(trace.err()).isEmpty();
    assertThat(trace.out().lines()).hasSize(3);
    assertThat(CommandLineRun.of("check", file).exit()).isZero();
  }

  @Test
  void a_line_needs_no_quotes_and_the_same_seed_gives_the_same_document() {
    String quoted = CommandLineRun.of("new", "2-3-1 relu sigmoid", "-o", "-").out();
    String words = CommandLineRun.of("new", "2-3-1", "relu", "sigmoid", "-o", "-").out();
    String other = CommandLineRun.of("new", "2-3-1", "--seed", "1", "-o", "-").out();

    assertThat(words).isEqualTo(quoted).startsWith("{").contains("\"2-3-1 relu sigmoid\"");
    assertThat(other).isNotEqualTo(quoted);
  }

  @Test
  void a_line_that_is_refused_leaves_the_file_as_it_was() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.json"), "mine");

    CommandLineRun run = CommandLineRun.of("new", "2-3-1", "gelu", "-o", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
  }
}
