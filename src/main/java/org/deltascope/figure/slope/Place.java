package org.deltascope.figure.slope;

import org.deltascope.figure.Subject;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Name;
import org.deltascope.formula.Names;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Part;
import org.deltascope.trace.Reading;
import org.deltascope.trace.StepId;

/**
 * The neuron whose activation is plotted, and when.
 *
 * @param reading the update under a lens
 * @param moment where in it one stands
 * @param neuron which; layer 1 … L
 * @param names what quantities are called
 * @param digits how numbers are rounded
 */
record Place(Reading reading, Moment moment, Subject.Neuron neuron, Names names, Digits digits) {

  Name name() {
    return names.unit(neuron.layer(), neuron.unit());
  }

  boolean isInput() {
    return neuron.layer() == 0;
  }

  boolean knowsZ() {
    return isKnown(StepId.weightedInput(neuron.layer()));
  }

  boolean knowsA() {
    return isKnown(StepId.activation(neuron.layer()));
  }

  /** {@return whether σ′(z) has been computed: the error is the step that needs it} */
  boolean knowsSlope() {
    return isKnown(StepId.error(neuron.layer()));
  }

  /** {@return whether all samples of a batch are shown} */
  boolean isMean() {
    return reading.lens() instanceof Lens.BatchMean && reading.samples() > 1;
  }

  double z() {
    return reading.z(neuron.layer()).get(neuron.unit(), 0);
  }

  double a() {
    return reading.a(neuron.layer()).get(neuron.unit(), 0);
  }

  double slope() {
    return reading.slope(neuron.layer()).get(neuron.unit(), 0);
  }

  private boolean isKnown(StepId id) {
    return moment.hasReached(reading.trace().outline(), id, new Part.Neuron(neuron.unit()));
  }
}
