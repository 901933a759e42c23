package org.deltascope.handout.work;

import org.deltascope.formula.matrices.MatrixEquation.Layout;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.trace.SampleSelection;

/**
 * Whose numbers are shown.
 *
 * @param update the update, from 0
 * @param lens one sample of its batch, or the whole batch
 */
public record Source(long update, SampleSelection lens) {

  /** Of what has no numbers. */
  public static final Source NONE = new Source(0, SampleSelection.mean());

  /** The number of the sample, where it is the whole batch's number or no sample's at all. */
  public static final int BATCH = -1;

  /** {@return the sample of the batch, from 0, or {@link #BATCH}} */
  public int sample() {
    return switch (lens) {
      case SampleSelection.Sample(int index) -> index;
      case SampleSelection.BatchMean _ -> BATCH;
    };
  }

  /** {@return whose number an entry of a matrix is: the sample's whose column or row it is in} */
  public Source of(Operand operand, int row, int column) {
    Layout layout = operand.layout();
    return switch (layout) {
      case PLAIN, TRANSPOSED -> this;
      case SAMPLES -> new Source(update, new SampleSelection.Sample(column));
      case SAMPLES_TRANSPOSED -> new Source(update, new SampleSelection.Sample(row));
    };
  }
}
