package org.deltascope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.deltascope.Patience;
import org.junit.jupiter.api.Test;

class AtCtrlCTest {

  @Test
  void the_program_ends_only_once_what_was_done_is_kept() throws Exception {
    Thread ending;
    try (AtCtrlC end = new AtCtrlC()) {
      assertThat(end.isAsked()).isFalse();
      ending = new Thread(end.hook());
      ending.start();
      long patience = System.nanoTime() + Duration.ofSeconds(Patience.SECONDS).toNanos();
      while (!end.isAsked() && System.nanoTime() < patience) {
        Thread.onSpinWait();
      }
      assertThat(end.isAsked()).isTrue();
      assertThat(ending.join(Duration.ofMillis(50))).isFalse();
    }
    assertThat(ending.join(Duration.ofSeconds(Patience.SECONDS))).isTrue();
  }
}
