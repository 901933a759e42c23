package org.deltascope.formula.solution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * Mistakes that need no formula to be told: a number too large by a factor, an update that was
 * added, a slip in writing.
 *
 * @param trace the update
 * @param lens which sample
 */
public record ValueMistakes(Trace trace, SampleSelection lens) {

  /**
   * {@return what makes one number of another, if one of these does}
   *
   * @param number which
   * @param truth what it is
   * @param written what was written for it
   */
  public Optional<FormulaEdit> of(Ref.One number, double truth, GivenAnswer written) {
    int sample = lens.sampleOrFirst();
    StatedNumber stated =
        new StatedNumber(
            new SampleRef(number, sample), written.value(), written.text(), written.half());
    CheckedNumber wrong = new CheckedNumber(stated, truth, NumberStanding.WRONG);
    return new ScaledMistakes(trace, List.of(wrong), Map.of())
        .of(number.quantity()).alternatives().stream()
            .flatMap(List::stream)
            .findFirst()
            .filter(_ -> written.value() != 0)
            .or(() -> DigitSlip.of(truth, written).map(DigitSlip::edit));
  }
}
