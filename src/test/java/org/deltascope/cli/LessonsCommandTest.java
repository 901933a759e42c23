package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonsCommandTest {
  @TempDir private Path folder;

  static List<String> lessons() {
    return Lessons.ids();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_that_is_written_is_the_same_elsewhere(String id) throws Exception {
    Path file = folder.resolve("mine.deltascope");

    assertThat(CommandLineRun.of("lessons", id, "-o", file.toString()))
        .isEqualTo(new CommandLineRun(0, "", ""));

    assertThat(CommandLineRun.of("trace", file.toString(), "--updates", "2"))
        .isEqualTo(CommandLineRun.of("trace", "lesson:" + id, "--updates", "2"));
    assertThat(Files.readString(file)).doesNotContain("textFile");
  }

  @Test
  void on_standard_output_it_is_the_same_and_what_follows_lesson_may_stand_with_it() {
    CommandLineRun written = CommandLineRun.of("lessons", "lesson:moons");

    assertThat(written).isEqualTo(CommandLineRun.of("lessons", "moons"));
    assertThat(written.out()).contains("\"text\"").doesNotContain("textFile");
  }
}
