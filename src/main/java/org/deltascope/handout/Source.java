package org.deltascope.handout;

import org.deltascope.formula.Tableau.Layout;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.trace.Lens;

/**
 * Whose numbers are shown.
 *
 * @param update the update, from 0
 * @param lens one sample of its batch, or the whole batch
 */
public record Source(long update, Lens lens) {

  /** Of what has no numbers. */
  static final Source NONE = new Source(0, Lens.mean());

  /** {@return whose number an entry of a matrix is: the sample's whose column or row it is in} */
  Source of(Operand operand, int row, int column) {
    Layout layout = operand.layout();
    return switch (layout) {
      case PLAIN, TRANSPOSED -> this;
      case SAMPLES -> new Source(update, new Lens.Sample(column));
      case SAMPLES_TRANSPOSED -> new Source(update, new Lens.Sample(row));
    };
  }
}
