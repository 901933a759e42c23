package org.deltascope.figure.slope;

import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.TraceView;

/**
 * The neuron whose activation is plotted, and when.
 *
 * @param reading the update under a lens
 * @param knowledge where in it one stands, and which numbers are known there
 * @param neuron which; layer 1 … L
 * @param names what quantities are called
 * @param numerals how numbers are written
 */
record PlottedNeuron(
    TraceView reading, Knowledge knowledge, Subject.Neuron neuron, Names names, Numerals numerals) {

  /** {@return a number of the neuron as it is shown everywhere} */
  String text(Kind kind, double value) {
    return numerals.text(new Quantity(kind, neuron.layer()).at(neuron.unit()), value);
  }

  Name name() {
    return names.unit(neuron.layer(), neuron.unit());
  }

  boolean isInput() {
    return neuron.layer() == 0;
  }

  boolean knowsZ() {
    return isKnown(Kind.WEIGHTED_INPUT);
  }

  boolean knowsA() {
    return isKnown(Kind.ACTIVATION);
  }

  /** {@return whether σ′(z) has been computed: the error is the step that needs it} */
  boolean knowsSlope() {
    return isKnown(Kind.ERROR);
  }

  /** {@return whether all samples of a batch are shown} */
  boolean isMean() {
    return reading.lens() instanceof SampleSelection.BatchMean && reading.samples() > 1;
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

  private boolean isKnown(Kind kind) {
    return knowledge.shows(new Quantity(kind, neuron.layer()).at(neuron.unit()));
  }
}
