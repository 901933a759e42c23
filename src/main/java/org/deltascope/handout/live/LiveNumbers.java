package org.deltascope.handout.live;

import java.util.Optional;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.Source;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * Where the numbers of matrices come from.
 *
 * @param handout whose matrices they are
 */
public record LiveNumbers(Handout handout) {

  /** Beside a number that the script cannot compute: once others change it is not shown. */
  public static final String UNKNOWN = "null";

  /**
   * {@return where an entry of a matrix comes from, if the script can compute it}
   *
   * @param operand the matrix
   * @param row from 0
   * @param column from 0
   * @param source whose numbers it shows
   */
  public Optional<String> entry(Operand operand, int row, int column, Source source) {
    Source of = source.of(operand, row, column);
    if (operand.source().isPresent()) {
      return operand
          .ref(row, column)
          .map(ref -> "\"" + NumberAddress.of(ref, of.sample()) + "\"")
          .or(() -> Optional.of("1"));
    }
    ShapeInference shapes =
        new ShapeInference(new TraceEnvironment(trace(source), SampleSelection.mean())::shape);
    EntryFormula formula = new EntryFormula(shapes, of.sample());
    return switch (operand.layout()) {
      case PLAIN, TRANSPOSED -> formula.of(operand.caption(), row, column);
      case SAMPLES -> formula.of(operand.caption(), row, 0);
      case SAMPLES_TRANSPOSED -> formula.of(operand.caption(), 0, column);
    };
  }

  /**
   * {@return the update whose numbers are shown}
   *
   * @param source of the numbers
   */
  public Trace trace(Source source) {
    return handout.updates().stream()
        .filter(update -> update.number() == source.update())
        .findFirst()
        .orElseThrow()
        .trace();
  }
}
