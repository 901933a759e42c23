package org.deltascope.figure.network;

import org.deltascope.figure.Subject;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Part;
import org.deltascope.trace.StepId;
import org.deltascope.trace.StepKind;
import org.deltascope.trace.Trace;

/**
 * Which numbers of an update exist at a moment. Layers l = 1…L, units from 0.
 *
 * @param trace the update
 * @param moment where in it one stands
 * @param isBlank whether nothing is computed yet, as on a worksheet, wherever one stands
 * @param isMean whether numbers are means over several samples
 */
record Known(Trace trace, Moment moment, boolean isBlank, boolean isMean) {

  boolean z(int l, int unit) {
    return showsNeurons() && shows(StepId.weightedInput(l), new Part.Neuron(unit));
  }

  /**
   * {@return whether numbers of neurons are shown} The mean of products δx is no product of means,
   * so where gradients and updates are means nothing stands there that invites to multiply it.
   */
  boolean showsNeurons() {
    StepKind kind = trace.outline().entries().get(moment.step()).id().kind();
    return !isMean || (kind != StepKind.GRADIENT && kind != StepKind.UPDATE);
  }

  /** {@return whether aˡ is shown; the inputs, l = 0, always are known} */
  boolean a(int l, int unit) {
    return showsNeurons() && (l == 0 || shows(StepId.activation(l), new Part.Neuron(unit)));
  }

  boolean lossTerm(int unit) {
    return shows(StepId.loss(trace.depth()), new Part.Neuron(unit));
  }

  boolean loss() {
    return lossTerm(trace.before().network().width(trace.depth()) - 1);
  }

  /** {@return whether the error carried back to a hidden neuron is known} */
  boolean carried(int l, int unit) {
    return showsNeurons() && shows(StepId.error(l), new Part.Carried(unit));
  }

  boolean delta(int l, int unit) {
    return showsNeurons() && shows(StepId.error(l), new Part.Neuron(unit));
  }

  boolean weightGradient(int l, int to, int from) {
    return shows(StepId.gradient(l), new Part.Edge(to, from));
  }

  boolean weightGradient(Edge edge) {
    Subject.Edge e = edge.subject();
    return weightGradient(e.layer(), e.to(), e.from());
  }

  boolean biasGradient(int l, int unit) {
    return shows(StepId.gradient(l), new Part.Bias(unit));
  }

  boolean newWeight(int l, int to, int from) {
    return shows(StepId.update(l), new Part.Edge(to, from));
  }

  boolean newBias(int l, int unit) {
    return shows(StepId.update(l), new Part.Bias(unit));
  }

  boolean hasBias(int l) {
    return trace.before().network().layer(l).biasMode() != BiasMode.NONE;
  }

  boolean isBiasTrained(int l) {
    return trace.before().network().layer(l).biasMode().isTrained();
  }

  private boolean shows(StepId id, Part part) {
    return !isBlank && moment.hasReached(trace.outline(), id, part);
  }
}
