package org.deltascope.document.csv;

import java.util.function.Supplier;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.nn.Loss;

/** What a loss asks of targets. */
public final class TargetRange {
  private TargetRange() {}

  /** Refuses a target that the loss has no value for. */
  public static void require(Loss loss, double target, Supplier<SourceLocation> place)
      throws DocumentException {
    if (loss.needsProbabilities() && !(target >= 0 && target <= 1)) {
      throw place.get().error(Decimals.of(target), "a target from 0 to 1 for " + loss.id());
    }
  }
}
