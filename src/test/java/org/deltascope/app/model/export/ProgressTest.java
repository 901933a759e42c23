package org.deltascope.app.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final Progress progress = new Progress(4);

  @Test
  void it_says_how_much_is_done() {
    progress.advance();
    progress.advance();
    progress.advance();

    assertThat(progress.done()).isEqualTo(3);
    assertThat(progress.fraction()).isEqualTo(0.75);
  }

  @Test
  void work_that_was_called_off_ends_after_the_part_that_is_being_done() {
    progress.callOff();

    assertThatExceptionOfType(CancellationException.class).isThrownBy(progress::advance);
    assertThat(progress.done()).isEqualTo(1);
  }

  @Test
  void it_goes_from_nothing_to_all() {
    assertThat(progress.fraction()).isZero();
    for (int part = 0; part < progress.all(); part++) {
      progress.advance();
    }

    assertThat(progress.fraction()).isEqualTo(1);
  }
}
