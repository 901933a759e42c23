package org.deltascope.figure.network.state;

import java.util.function.Function;
import org.deltascope.figure.Subject;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepId;
import org.deltascope.trace.StepKind;
import org.deltascope.trace.StepParts;
import org.deltascope.trace.Trace;

/**
 * Which numbers stand on the picture of a network. Layers l = 1…L, units from 0.
 *
 * @param trace the update
 * @param knowledge which of its numbers are known
 * @param isMean whether numbers are means over several samples
 */
public record KnownNumbers(Trace trace, Knowledge knowledge, boolean isMean) {

  public boolean z(int l, int unit) {
    return showsNeurons() && shows(new Quantity(Kind.WEIGHTED_INPUT, l).at(unit));
  }

  /**
   * {@return whether numbers of neurons and their targets are shown} The mean of products δx is no
   * product of means, so where gradients and updates are means nothing stands there that invites to
   * multiply it.
   */
  public boolean showsNeurons() {
    StepKind kind = trace.outline().entries().get(knowledge.moment().step()).id().kind();
    return !isMean || (kind != StepKind.GRADIENT && kind != StepKind.UPDATE);
  }

  /** {@return whether aˡ is shown; the inputs, l = 0, always are known} */
  public boolean a(int l, int unit) {
    return showsNeurons() && (l == 0 || shows(new Quantity(Kind.ACTIVATION, l).at(unit)));
  }

  public boolean lossTerm(int unit) {
    return shows(new Quantity(Kind.LOSS_TERM, trace.depth()).at(unit));
  }

  public boolean loss() {
    return lossTerm(trace.before().network().width(trace.depth()) - 1);
  }

  /** {@return whether ∂L/∂x is among the steps, so that the inputs have numbers of their own} */
  public boolean hasInputGradient() {
    return trace.outline().has(StepId.inputGradient());
  }

  /** {@return whether the error carried back to a hidden neuron, or to an input, is known} */
  public boolean carried(int l, int unit) {
    return showsNeurons()
        && (l > 0 || hasInputGradient())
        && shows(new Quantity(Kind.CARRIED, l).at(unit));
  }

  public boolean delta(int l, int unit) {
    return showsNeurons() && shows(new Quantity(Kind.ERROR, l).at(unit));
  }

  public boolean weightGradient(int l, int to, int from) {
    return shows(new Quantity(Kind.WEIGHT_GRADIENT, l).at(to, from));
  }

  public boolean weightGradient(Edge edge) {
    Subject.Edge e = edge.subject();
    return weightGradient(e.layer(), e.to(), e.from());
  }

  public boolean biasGradient(int l, int unit) {
    return shows(new Quantity(Kind.BIAS_GRADIENT, l).at(unit));
  }

  public boolean newWeight(int l, int to, int from) {
    return shows(new Quantity(Kind.NEW_WEIGHTS, l).at(to, from));
  }

  /** {@return how many numbers are known that the optimizer makes for a weight on the way} */
  public int made(int l, int to, int from) {
    return made(l, made -> new Quantity(made.ofWeight(), l).at(to, from));
  }

  /** {@return how many numbers are known that the optimizer makes for a bias on the way} */
  public int made(int l, int unit) {
    return made(l, made -> new Quantity(made.ofBias(), l).at(unit));
  }

  private int made(int l, Function<StepParts.Made, Ref.One> number) {
    return (int)
        StepParts.Made.by(trace.applyUpdate(l).optimizer()).stream()
            .map(number)
            .filter(one -> one.kind().isOfOptimizer() && shows(one))
            .count();
  }

  public boolean newBias(int l, int unit) {
    return shows(new Quantity(Kind.NEW_BIAS, l).at(unit));
  }

  public boolean hasBias(int l) {
    return trace.before().network().layer(l).biasMode() != BiasMode.NONE;
  }

  public boolean isBiasTrained(int l) {
    return trace.before().network().layer(l).biasMode().isTrained();
  }

  private boolean shows(Ref.One number) {
    return knowledge.shows(number);
  }
}
