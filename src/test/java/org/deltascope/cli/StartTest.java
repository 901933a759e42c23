package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deltascope.ChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as a user does who has it on the class path, in his own country. */
class StartTest {

  @TempDir private Path folder;

  private CommandLineRun java(List<String> start, String... args) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    arguments.addAll(start);
    arguments.addAll(List.of(args));
    ChildJava child = ChildJava.run(folder, arguments);
    return new CommandLineRun(child.exit(), child.out(), child.err());
  }

  @Test
  void it_starts_from_the_class_path() throws Exception {
    assertThat(java(List.of("-cp", Shipped.path(), "org.deltascope.Main"), "trace", "lesson:xor"))
        .isEqualTo(CommandLineRun.of("trace", "lesson:xor"));
  }

  @Test
  void numbers_are_written_alike_in_every_country() throws Exception {
    List<String> inEgypt =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-cp",
            Shipped.path(),
            "org.deltascope.Main");
    for (String[] command :
        List.of(
            new String[] {"trace", "lesson:xor", "--format", "html"},
            new String[] {"code", "lesson:xor", "--language", "numpy", "--updates", "2"},
            new String[] {"render", "lesson:xor", "--format", "svg", "-o", "-"})) {
      boolean alike = java(inEgypt, command).equals(CommandLineRun.of(command));
      assertThat(alike).as(String.join(" ", command)).isTrue();
    }
  }

  @Test
  void it_ends_with_2_when_the_document_is_unusable() throws Exception {
    assertThat(java(List.of("-cp", Shipped.path(), "org.deltascope.Main"), "check", "nope.json"))
        .isEqualTo(
            new CommandLineRun(
                2, "", "deltascope: nope.json: found no such file, expected a document\n"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_long_way_that_is_ended_leaves_nothing_behind() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path target = Files.createDirectory(folder.resolve("target"));
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Shipped.path(),
                "org.deltascope.Main",
                "trace",
                "lesson:xor",
                "--from",
                "1000000000000",
                "-o",
                target.resolve("trace.jsonl").toString())
            .redirectError(err.toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (names(target).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(names(target)).as("has begun").hasSize(1);
    boolean endedByItself = process.waitFor(2, TimeUnit.SECONDS);

    process.destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended when asked to").isTrue();
    assertThat(endedByItself).isFalse();
    assertThat(process.exitValue()).isNotZero();
    assertThat(names(target)).isEmpty();
    assertThat(err).as("no terminal").isEmptyFile();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void it_plays_the_tour_when_the_display_cannot_be_opened() throws Exception {
    CommandLineRun run =
        java(
            List.of("-Djava.awt.headless=true", "-cp", Shipped.path(), "org.deltascope.Main"),
            "lesson:chain");
    assertThat(run.exit()).as(run.toString()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("The display cannot be opened"),
            line -> assertThat(line).isEqualTo("11 pictures of lesson:chain in tour-chain"));
    assertThat(run.err()).as("JavaFX's report of its clock").doesNotContain("PULSE_DURATION");
    assertThat(folder.resolve("tour-chain")).isNotEmptyDirectory();
  }
}
