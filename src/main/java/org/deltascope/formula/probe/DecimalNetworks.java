package org.deltascope.formula.probe;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.deltascope.trace.Trace;

/**
 * Draws numbers with one decimal place for a document: weights, biases, inputs and targets that one
 * can reckon with by hand, away from where activations are flat or have a corner as far as that
 * succeeds.
 *
 * @param like an update of the document
 * @param random where the numbers come from
 */
public record DecimalNetworks(Trace like, RandomGenerator random) {

  /** {@return the next experiment; a batch of as many samples as the document's is all its data} */
  public Experiment next() {
    return draw(new NumberPool.Tenths());
  }

  /** {@return one with other numbers than decimals, so that nothing is alike by chance} */
  public Experiment any() {
    return draw(new NumberPool.Any());
  }

  private Experiment draw(NumberPool pool) {
    Network network = like.before().network();
    return new NetworkDraw(like, random, like.evaluateLoss().loss(), Set.of(), pool)
        .experiment(network.widths(), like.batch().size());
  }
}
