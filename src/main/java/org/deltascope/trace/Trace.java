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
 * @param steps the steps in order: z¹ a¹ … zᴸ aᴸ, L, δᴸ, ∂Wᴸ, then for l = L−1 … 1 δˡ, ∂Wˡ, then
 *     the update of each layer 1 … L
 * @param after where training stands afterwards
 */
public record Trace(TrainingState before, Batch batch, List<Step> steps, TrainingState after) {

  /** Makes it immutable. */
  public Trace {
    steps = List.copyOf(steps);
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
    return (Step.WeightedSum) steps.get(2 * (l - 1));
  }

  /**
   * {@return step aˡ}
   *
   * @param l from 1 to L
   */
  public Step.Activate activate(int l) {
    return (Step.Activate) steps.get(2 * (l - 1) + 1);
  }

  /** {@return step L} */
  public Step.EvaluateLoss evaluateLoss() {
    return (Step.EvaluateLoss) steps.get(2 * depth());
  }

  /** {@return step δᴸ} */
  public Step.OutputError outputError() {
    return (Step.OutputError) steps.get(2 * depth() + 1);
  }

  /**
   * {@return step δˡ of a hidden layer}
   *
   * @param l from 1 to L − 1
   */
  public Step.PropagateError propagateError(int l) {
    return (Step.PropagateError) steps.get(2 * depth() + 1 + 2 * (depth() - l));
  }

  /**
   * {@return step ∂Wˡ}
   *
   * @param l from 1 to L
   */
  public Step.WeightGradient weightGradient(int l) {
    return (Step.WeightGradient) steps.get(2 * depth() + 2 + 2 * (depth() - l));
  }

  /**
   * {@return the update of layer l}
   *
   * @param l from 1 to L
   */
  public Step.ApplyUpdate applyUpdate(int l) {
    return (Step.ApplyUpdate) steps.get(4 * depth() + l);
  }

  /** {@return whether loss and gradients are sums over the batch's samples, not means} */
  public boolean isSum() {
    return evaluateLoss().reduction() == Reduction.SUM;
  }

  /** {@return the batch's loss, before the update} */
  public double loss() {
    return evaluateLoss().value();
  }
}
