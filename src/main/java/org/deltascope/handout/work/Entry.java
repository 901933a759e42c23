package org.deltascope.handout.work;

import org.deltascope.trace.Quantity;

/**
 * A number that is computed once and may be shown in many places.
 *
 * @param update that computes it
 * @param sample of the batch, from 0, or {@link #BATCH}
 * @param quantity that it is an entry of
 * @param row from 0
 * @param column from 0
 */
public record Entry(long update, int sample, Quantity quantity, int row, int column) {
  /** The number is the whole batch's, or no sample's at all. */
  public static final int BATCH = -1;
}
