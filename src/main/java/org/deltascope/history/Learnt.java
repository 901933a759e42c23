package org.deltascope.history;

import java.util.List;
import org.deltascope.nn.TrainingState;

/**
 * What a training came to.
 *
 * @param state where it stands, all numbers finite
 * @param reason why it stopped
 * @param losses of its updates
 * @param results before the first epoch, after some on the way, and at the end; in order
 */
public record Learnt(
    TrainingState state, StopReason reason, LossCurve losses, List<EpochResult> results) {

  /** Makes it immutable. */
  public Learnt {
    results = List.copyOf(results);
  }
}
