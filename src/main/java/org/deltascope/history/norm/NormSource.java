package org.deltascope.history.norm;

import java.util.List;

/**
 * How long errors and gradients are in the updates of a training, and the loss of the samples that
 * are held back, to be found when it is asked.
 *
 * @param sampler finds how long
 * @param heldSampler finds the loss
 * @param updates how many updates there are
 */
public record NormSource(NormSampler sampler, HeldSampler heldSampler, long updates) {

  /** {@return those of some of the updates, in order} Takes a while. */
  public List<UpdateNorms> all() {
    return sampler.before(updates);
  }

  /** {@return the loss of what is held back, before some of the updates} Takes a while. */
  public List<HeldSampler.Loss> held() {
    return heldSampler.upTo(updates);
  }
}
