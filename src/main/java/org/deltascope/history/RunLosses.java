package org.deltascope.history;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The losses of a run of a tree.
 *
 * @param run which
 * @param losses of its own updates, as far as they were made
 * @param last the loss of the last of them, if any was made
 * @param stopped where and why its training was stopped last, if it was
 */
public record RunLosses(
    Run run, LossCurve losses, OptionalDouble last, Optional<RunLearning.Stopped> stopped) {

  /** The losses of a run of which no more is known. */
  public RunLosses(Run run, LossCurve losses) {
    this(run, losses, OptionalDouble.empty(), Optional.empty());
  }
}
