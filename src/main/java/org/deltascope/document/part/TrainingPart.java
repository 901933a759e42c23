package org.deltascope.document.part;

import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.Training;

/**
 * The key {@code training}.
 *
 * @param training how samples become updates
 * @param stop when it stops
 * @param stopExtras unknown keys of {@code stop}
 * @param extras unknown keys
 */
public record TrainingPart(
    Training training, StopRule stop, UnknownKeys stopExtras, UnknownKeys extras) {

  /** A training that nothing stops. */
  public TrainingPart(Training training, UnknownKeys extras) {
    this(training, StopRule.never(), UnknownKeys.none(), extras);
  }

  /**
   * {@return the same, trained otherwise}
   *
   * @param changed how samples become updates
   */
  public TrainingPart with(Training changed) {
    return new TrainingPart(changed, stop, stopExtras, extras);
  }

  /**
   * {@return the same, stopped otherwise}
   *
   * @param changed when
   */
  public TrainingPart with(StopRule changed) {
    return new TrainingPart(training, changed, stopExtras, extras);
  }
}
