package org.deltascope.trace;

import java.util.OptionalInt;

/**
 * A place in time. What was computed up to it is known, what comes later is not yet.
 *
 * @param update the update, from 0
 * @param step index of the step, from 0
 * @param part index of the part, from 0, or {@link #WHOLE} for all parts at once
 */
public record Moment(long update, int step, int part) {

  /** All parts of the step. */
  public static final int WHOLE = -1;

  /** Checks that nothing lies before the beginning. */
  public Moment {
    if (update < 0 || step < 0 || part < WHOLE) {
      throw new IllegalArgumentException(
          "no such moment: update %d, step %d, part %d".formatted(update, step, part));
    }
  }

  /**
   * {@return the moment at which a step is shown whole}
   *
   * @param update from 0
   * @param step index from 0
   */
  public static Moment whole(long update, int step) {
    return new Moment(update, step, WHOLE);
  }

  /** {@return whether all parts of the step are shown at once} */
  public boolean isWhole() {
    return part == WHOLE;
  }

  /**
   * {@return whether a number of this update has been computed by now; what is given always has}
   *
   * @param outline the update's steps
   * @param number a part of one of them; another number that a step computes never is
   */
  public boolean hasReached(Outline outline, Ref.One number) {
    return outline
        .computing(number.quantity())
        .map(id -> hasReached(outline, id, number))
        .orElse(true);
  }

  private boolean hasReached(Outline outline, StepId id, Ref.One part) {
    int index = outline.indexOf(id);
    OptionalInt place = outline.entries().get(index).parts().indexOf(part);
    return place.isPresent()
        && (index < step || (index == step && (isWhole() || place.getAsInt() <= this.part)));
  }
}
