package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PipeOutputTest {

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_command_whose_output_nobody_reads_any_more_ends_without_a_word() throws Exception {
    Process trace =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.deltascope.Main",
                "trace",
                "lesson:xor",
                "--updates",
                "10000000")
            .start();
    try {
      trace.getOutputStream().close();
      assertThat(trace.getInputStream().read()).isEqualTo('{');
      trace.getInputStream().close();

      assertThat(trace.waitFor(2 * Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(new String(trace.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
      assertThat(trace.exitValue()).isEqualTo(PipeOutput.NOBODY_READS);
    } finally {
      trace.destroyForcibly();
    }
  }
}
