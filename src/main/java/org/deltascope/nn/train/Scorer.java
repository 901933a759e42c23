package org.deltascope.nn.train;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Experiment;

/**
 * Passes samples forward with the parameters that a trainer has at the time. Meant for the thread
 * that trains; allocates next to nothing when asked.
 */
public final class Scorer {

  /** So many are passed forward at a time: enough for fast products, whatever the data. */
  private static final int TOGETHER = 32;

  private final int[] samples;
  private final double divisor;
  private final double decay;
  private final Optional<Decision> decision;
  private final BatchPass full;
  private final BatchPass rest;

  Scorer(Experiment experiment, Parameters[] layers, int[] samples) {
    this.samples = samples.clone();
    divisor = experiment.training().reduction().divisor(samples.length);
    decay = experiment.optimizer().weightDecay();
    decision = Decision.of(experiment.data());
    int size = Math.min(TOGETHER, samples.length);
    int remainder = samples.length % size;
    full = new BatchPass(experiment, layers, size);
    rest = remainder == 0 ? full : new BatchPass(experiment, layers, remainder);
  }

  /** {@return how well they are learnt by now} */
  public Score score() {
    double sum = 0;
    int right = 0;
    int start = 0;
    while (start < samples.length) {
      BatchPass pass = start + full.size() <= samples.length ? full : rest;
      pass.load(samples, start);
      pass.forward();
      sum += pass.lossSum();
      right += right(pass);
      start += pass.size();
    }
    double loss = decay == 0 ? sum / divisor : sum / divisor + full.penalty(decay);
    return new Score(
        loss, decision.isPresent() ? OptionalInt.of(right) : OptionalInt.empty(), samples.length);
  }

  private int right(BatchPass pass) {
    if (decision.isEmpty()) {
      return 0;
    }
    Decision told = decision.get();
    int right = 0;
    for (int s = 0; s < pass.size(); s++) {
      right += told.isRight(pass.output(s), pass.target(s)) ? 1 : 0;
    }
    return right;
  }
}
