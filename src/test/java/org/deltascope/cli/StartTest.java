package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deltascope.ChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as a user does who has it on the class path, in his own country. */
class StartTest {

  /** In which a tour takes half as long as in one of a usual size. */
  private static final String SMALL_WINDOW = "800x560";

  @TempDir private Path folder;

  private CommandLineRun java(List<String> start, String... args) throws Exception {
    return java(Map.of(), start, args);
  }

  private CommandLineRun java(Map<String, String> environment, List<String> start, String... args)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    arguments.addAll(start);
    arguments.addAll(List.of(args));
    ChildJava child = ChildJava.run(folder, environment, arguments);
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
  void figures_and_pages_need_no_temporary_folder() throws Exception {
    for (String[] command :
        List.of(
            new String[] {"render", "lesson:xor", "--step", "dW[2]", "--view", "equation"},
            new String[] {"trace", "lesson:xor", "--format", "html"})) {
      Path one = folder.resolve("one.png");
      Path other = folder.resolve("other.png");
      CommandLineRun run = java(withoutTemporaryFolder(), and(command, "-o", one.toString()));
      assertThat(run.exit()).as(run.toString()).isZero();
      CommandLineRun.of(and(command, "-o", other.toString()));
      assertThat(one).hasSameBinaryContentAs(other);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_tour_needs_no_temporary_folder() throws Exception {
    String[] tour = {"tour", "lesson:one-layer", "--size", SMALL_WINDOW, "-o"};
    CommandLineRun run = java(withoutTemporaryFolder(), and(tour, "one"));
    assertThat(run.exit()).as(run.toString()).isZero();
    java(List.of("-cp", Shipped.path(), "org.deltascope.Main"), and(tour, "b"));
    for (String picture : List.of("001-z1.png", "006-update1.png")) {
      assertThat(folder.resolve("one").resolve(picture))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(picture));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_tour_without_any_font_fails_in_one_line() throws Exception {
    URL none = Objects.requireNonNull(getClass().getResource("/faults/fonts-none.conf"));
    CommandLineRun run =
        java(
            Map.of("FONTCONFIG_FILE", Path.of(none.toURI()).toString()),
            List.of(
                "--enable-native-access=ALL-UNNAMED", "-cp", Shipped.path(), "org.deltascope.Main"),
            "tour",
            "lesson:one-layer",
            "-o",
            "none");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("deltascope: found no font on this machine, expected one or more");
    assertThat(folder.resolve("none")).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void without_a_locale_files_have_any_letters() throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).as("to start it with").isEqualTo("UTF-8");
    Map<String, String> noLocale = Map.of("LC_ALL", "C");
    List<String> start = List.of("-cp", Shipped.path(), "org.deltascope.Main");
    Path document = Files.createDirectory(folder.resolve("dür")).resolve("ünï→.json");
    Files.writeString(document.resolveSibling("wërte.csv"), "x,y,t\n1,0,1\n");
    Files.writeString(
        document,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 2, "layers": [{"units": 1, "activation": "sigmoid", "weights": [[1, 2]]}]},
         "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": 1},
         "data": {"csv": {"file": "wërte.csv", "inputs": ["x", "y"], "targets": ["t"]}}}
        """);
    String numbers = CommandLineRun.of("trace", document.toString()).out();

    assertThat(java(noLocale, start, "trace", document.toString()))
        .isEqualTo(new CommandLineRun(0, numbers, ""));
    assertThat(java(noLocale, start, "trace", "dür/ünï→.json", "-o", "dür/größe"))
        .isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(folder.resolve("dür/größe")).hasContent(numbers);
    assertThat(java(noLocale, start, "check", folder + "/no→.json").err())
        .isEqualTo(
            "deltascope: " + folder + "/no→.json: found no such file, expected a document\n");
  }

  private static List<String> withoutTemporaryFolder() {
    return List.of("-Djava.io.tmpdir=/there/is/none", "-cp", Shipped.path(), "org.deltascope.Main");
  }

  private static String[] and(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
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
            "lesson:one-layer");
    assertThat(run.exit()).as(run.toString()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("The display cannot be opened"),
            line -> assertThat(line).isEqualTo("6 pictures of lesson:one-layer in tour-one-layer"));
    assertThat(run.err()).as("JavaFX's report of its clock").doesNotContain("PULSE_DURATION");
    assertThat(folder.resolve("tour-one-layer")).isNotEmptyDirectory();
  }
}
