package org.deltascope.trace;

import java.util.List;
import org.deltascope.nn.Batch;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.TrainingState;

/**
 * Every number of one update.
 *
 * @param before where training stood
 * @param batch the samples it was made from
 * @param outline which steps there are, in which order
 * @param steps the steps in that order
 * @param after where training stands afterwards
 */
public record Trace(
    TrainingState before, Batch batch, Outline outline, List<Step> steps, TrainingState after) {

  /** Makes it immutable. */
  public Trace {
    steps = List.copyOf(steps);
  }

  /**
   * {@return a step}
   *
   * @param id which
   * @throws IllegalArgumentException if there is no such step
   */
  public Step step(StepId id) {
    return steps.get(outline.indexOf(id));
  }

  /** {@return the update's number, from 0} */
  public long update() {
    return before.updates();
  }

  /** {@return L, the number of layers} */
  public int depth() {
    return before.network().depth();
  }

  /**
   * {@return step zˡ}
   *
   * @param l from 1 to L
   */
  public Step.WeightedSum weightedSum(int l) {
    return (Step.WeightedSum) step(StepId.weightedInput(l));
  }

  /**
   * {@return step aˡ}
   *
   * @param l from 1 to L
   */
  public Step.Activate activate(int l) {
    return (Step.Activate) step(StepId.activation(l));
  }

  /** {@return step L} */
  public Step.EvaluateLoss evaluateLoss() {
    return (Step.EvaluateLoss) step(StepId.loss(depth()));
  }

  /** {@return step δᴸ} */
  public Step.OutputError outputError() {
    return (Step.OutputError) step(StepId.error(depth()));
  }

  /**
   * {@return step δˡ of a hidden layer}
   *
   * @param l from 1 to L − 1
   */
  public Step.PropagateError propagateError(int l) {
    return (Step.PropagateError) step(StepId.error(l));
  }

  /**
   * {@return step ∂Wˡ}
   *
   * @param l from 1 to L
   */
  public Step.WeightGradient weightGradient(int l) {
    return (Step.WeightGradient) step(StepId.gradient(l));
  }

  /** {@return ∂L/∂x, whether or not it is one of the steps} */
  public Step.InputGradient inputGradient() {
    StepId id = StepId.inputGradient();
    return outline.has(id)
        ? (Step.InputGradient) step(id)
        : Step.InputGradient.of(before.network().layer(1).weights(), weightGradient(1).delta());
  }

  /** {@return the same update with ∂L/∂x among its steps} */
  public Trace withInputGradient() {
    return along(Outline.of(before.network(), applyUpdate(1).optimizer(), true));
  }

  /**
   * {@return the same update in other steps}
   *
   * @param other the outline of this network, with ∂L/∂x or without
   */
  public Trace along(Outline other) {
    return other.equals(outline)
        ? this
        : new Trace(
            before,
            batch,
            other,
            other.entries().stream()
                .map(entry -> outline.has(entry.id()) ? step(entry.id()) : inputGradient())
                .toList(),
            after);
  }

  /**
   * {@return the update of layer l}
   *
   * @param l from 1 to L
   */
  public Step.ApplyUpdate applyUpdate(int l) {
    return (Step.ApplyUpdate) step(StepId.update(l));
  }

  /** {@return whether loss and gradients are sums over the batch's samples, not means} */
  public boolean isSum() {
    return evaluateLoss().reduction() == Reduction.SUM;
  }

  /** {@return η at this update} */
  public double learningRate() {
    return applyUpdate(1).learningRate();
  }

  /** {@return the batch's loss, before the update, with what weight decay adds to it} */
  public double loss() {
    return evaluateLoss().value();
  }
}
