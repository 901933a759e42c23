package org.deltascope.cli;

import java.io.IOException;
import org.deltascope.trace.Divergence;

/** Refuses an update that has numbers which are not finite. */
final class NotFinite {
  private NotFinite() {}

  /**
   * {@return the refusal} JSON has no word for such numbers, a handout nothing to explain and a
   * figure nothing to show.
   *
   * @param document as the user named it
   * @param found where the numbers ceased to be finite
   */
  static IOException refusal(String document, Divergence found) {
    return new IOException(
        "%s: update %d: found numbers that are not finite at step %s, in layer %d, expected finite ones; %s"
            .formatted(
                document,
                found.update(),
                found.step().name(),
                found.step().layer(),
                found.isAtOnce()
                    ? "the network overflows in its first update"
                    : "the training has diverged: go back to an earlier update, or take a smaller"
                        + " learning rate"));
  }
}
