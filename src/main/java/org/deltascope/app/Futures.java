package org.deltascope.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hands what one thread gives, or how it fails, to another that waits for it. */
final class Futures {
  private Futures() {}

  /** {@return what another thread gives} Fails as that does. */
  static <T> T of(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw unchecked(e);
    }
  }

  /** Does something; if it fails, who waits for the result is told so. */
  static void tell(CompletableFuture<?> result, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private static RuntimeException unchecked(CompletionException e) {
    return switch (e.getCause()) {
      case CompletionException again -> unchecked(again);
      case Error error -> throw error;
      case RuntimeException cause -> cause;
      case null, default -> e;
    };
  }
}
