package org.deltascope.formula.writing;

import java.util.Optional;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** Shows a moment of an update. */
public interface AtMoment {

  /** {@return the moment and how it is written} */
  WrittenMoment written();

  /** {@return the update} */
  default Trace trace() {
    return written().trace();
  }

  /** {@return where in the update one stands, and which numbers are known there} */
  default Knowledge knowledge() {
    return written().knowledge();
  }

  /** {@return which sample of the batch} */
  default SampleSelection lens() {
    return written().lens();
  }

  /** {@return what quantities are called} */
  default Names names() {
    return written().names();
  }

  /** {@return how numbers are written} */
  default Numerals numerals() {
    return written().numerals();
  }

  /** {@return where in the update one stands} */
  default Moment moment() {
    return written().moment();
  }

  /** {@return the step at which one stands} */
  default Step step() {
    return trace().steps().get(moment().step());
  }

  /** {@return the part of the step at which one stands; empty where the whole step is shown} */
  default Optional<Ref.One> part() {
    return moment().isWhole() ? Optional.empty() : Optional.of(step().parts().get(moment().part()));
  }
}
