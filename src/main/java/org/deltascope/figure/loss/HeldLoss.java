package org.deltascope.figure.loss;

import java.util.List;
import org.deltascope.history.norm.NormSource;

/**
 * The loss of the samples that are held back.
 *
 * @param update before which it is theirs
 * @param loss of them
 */
public record HeldLoss(long update, double loss) {

  /** {@return those of a training} Takes a while. */
  static List<HeldLoss> of(NormSource measured) {
    return measured.held().stream().map(held -> new HeldLoss(held.update(), held.value())).toList();
  }
}
