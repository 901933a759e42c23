package org.deltascope.document;

import java.util.function.Supplier;
import org.deltascope.nn.Loss;

/** What a loss asks of targets. */
final class Targets {
  private Targets() {}

  /** Refuses a target that the loss has no value for. */
  static void require(Loss loss, double target, Supplier<Place> place) throws DocumentException {
    if (loss.needsProbabilities() && !(target >= 0 && target <= 1)) {
      throw place.get().error(Decimals.of(target), "a target from 0 to 1 for " + loss.id());
    }
  }
}
