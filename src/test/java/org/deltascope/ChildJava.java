package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a Java of its own did, which was ended if it took too long. */
public record ChildJava(int exit, String out, String err) {

  private static final String NO_SUCH_DISPLAY = ":9797";

  /** Runs one in a folder, where it also leaves what it printed, and without a display. */
  public static ChildJava run(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    return run(folder, Map.of(), arguments);
  }

  /** The same with variables of its own. */
  public static ChildJava run(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    return run(folder, environment, "", arguments);
  }

  /** The same with something on standard input. */
  public static ChildJava run(
      Path folder, Map<String, String> environment, String input, List<String> arguments)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(java), arguments.stream()).toList())
            .directory(folder.toFile());
    builder.environment().put("DISPLAY", NO_SUCH_DISPLAY);
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().putAll(environment);
    // Into files, not pipes: one that is full would keep the child, and then the test, waiting.
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    try {
      try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write(input);
      }
      assertThat(process.waitFor(2 * Patience.SECONDS, TimeUnit.SECONDS))
          .as("ended in time: java %s", arguments)
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new ChildJava(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
