package org.deltascope.history;

import org.deltascope.trace.Divergence;
import org.deltascope.trace.Happening;

/** Why a training stopped. */
public sealed interface StopReason {

  /** All epochs that were asked for were made. */
  record EpochsMade(int epochs) implements StopReason {}

  /**
   * The loss was small enough.
   *
   * @param loss of all samples that are trained on
   * @param asked what it was to fall below
   */
  record LossSmall(double loss, double asked) implements StopReason {}

  /**
   * The gradient was short enough.
   *
   * @param length of the gradient of the loss of all samples that are trained on
   * @param asked what it was to fall below
   */
  record GradientSmall(double length, double asked) implements StopReason {}

  /**
   * The loss had not become smaller for long enough.
   *
   * @param epochs since it was smallest
   * @param smallest the smallest there was
   */
  record NoBetter(int epochs, double smallest) implements StopReason {}

  /**
   * Numbers ceased to be finite.
   *
   * @param found where; training stands before that update
   */
  record NotFinite(Divergence found) implements StopReason {}

  /**
   * Something happened that is worth a look.
   *
   * @param update in which
   * @param what it was
   */
  record Happened(long update, Happening what) implements StopReason {}

  /** Whoever watched ended it. */
  record Ended() implements StopReason {}
}
