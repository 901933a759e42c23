package org.deltascope.history;

import java.util.Optional;

/**
 * The losses of a run of a tree.
 *
 * @param run which
 * @param losses of its own updates, as far as they were made
 * @param stopped where and why its training was stopped last, if it was
 */
public record RunLosses(Run run, LossCurve losses, Optional<RunLearning.Stopped> stopped) {

  /** The losses of a run that was never stopped. */
  public RunLosses(Run run, LossCurve losses) {
    this(run, losses, Optional.empty());
  }
}
