package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FuturesTest {

  private final CompletableFuture<String> result = new CompletableFuture<>();

  @Test
  void who_waits_gets_what_the_other_thread_gives() {
    Futures.tell(result, () -> result.complete("given"));

    assertThat(Futures.of(result)).isEqualTo("given");
  }

  @Test
  void who_waits_fails_as_the_other_thread_does() {
    Futures.tell(
        result,
        () -> {
          throw new IllegalStateException("broken");
        });

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Futures.of(result))
        .withMessage("broken");
  }

  @Test
  void too_little_memory_elsewhere_is_too_little_memory() {
    result.completeExceptionally(new OutOfMemoryError("made up"));

    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> Futures.of(result));
  }
}
