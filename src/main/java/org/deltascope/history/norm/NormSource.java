package org.deltascope.history.norm;

import java.util.List;

/**
 * How long errors and gradients are in the updates of a training, to be found when it is asked.
 *
 * @param sampler finds them
 * @param updates how many updates there are
 */
public record NormSource(NormSampler sampler, long updates) {

  /** {@return those of some of the updates, in order} Takes a while. */
  public List<UpdateNorms> all() {
    return sampler.before(updates);
  }
}
