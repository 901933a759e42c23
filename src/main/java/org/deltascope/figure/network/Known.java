package org.deltascope.figure.network;

import org.deltascope.figure.Subject;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Trace;

/**
 * Which numbers of an update exist at a moment. Layers l = 1…L, units from 0.
 *
 * @param trace the update
 * @param moment where in it one stands
 * @param isBlank whether nothing is computed yet, as on a worksheet, wherever one stands
 */
record Known(Trace trace, Moment moment, boolean isBlank) {

  boolean z(int l, int unit) {
    return done(2 * (l - 1), unit);
  }

  /** {@return whether aˡ is known; the inputs, l = 0, always are} */
  boolean a(int l, int unit) {
    return l == 0 || done(2 * (l - 1) + 1, unit);
  }

  boolean lossTerm(int unit) {
    return done(2 * trace.depth(), unit);
  }

  boolean loss() {
    return lossTerm(trace.evaluateLoss().parts() - 1);
  }

  /** {@return whether the error carried back to a hidden neuron is known} */
  boolean carried(int l, int unit) {
    return l < trace.depth() && done(errorStep(l), unit);
  }

  boolean delta(int l, int unit) {
    int part = l < trace.depth() ? trace.propagateError(l).delta().columns() + unit : unit;
    return done(errorStep(l), part);
  }

  boolean weightGradient(int l, int to, int from) {
    int row = columns(l) + (trace.weightGradient(l).biasMode() == BiasMode.NONE ? 0 : 1);
    return done(gradientStep(l), to * row + from);
  }

  boolean weightGradient(Edge edge) {
    Subject.Edge e = edge.subject();
    return weightGradient(e.layer(), e.to(), e.from());
  }

  boolean biasGradient(int l, int unit) {
    return hasBias(l) && done(gradientStep(l), unit * (columns(l) + 1) + columns(l));
  }

  boolean newWeight(int l, int to, int from) {
    int row = columns(l) + (isBiasTrained(l) ? 1 : 0);
    return done(updateStep(l), to * row + from);
  }

  boolean newBias(int l, int unit) {
    return isBiasTrained(l) && done(updateStep(l), unit * (columns(l) + 1) + columns(l));
  }

  boolean hasBias(int l) {
    return trace.before().network().layer(l).biasMode() != BiasMode.NONE;
  }

  boolean isBiasTrained(int l) {
    return trace.before().network().layer(l).biasMode().isTrained();
  }

  private int columns(int l) {
    return trace.before().network().width(l - 1);
  }

  private int errorStep(int l) {
    return 2 * trace.depth() + 1 + 2 * (trace.depth() - l);
  }

  private int gradientStep(int l) {
    return errorStep(l) + 1;
  }

  private int updateStep(int l) {
    return 4 * trace.depth() + l;
  }

  private boolean done(int step, int part) {
    return !isBlank
        && (step < moment.step()
            || (step == moment.step() && (moment.isWhole() || part <= moment.part())));
  }
}
