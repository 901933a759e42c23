package org.deltascope.formula.probe;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Batch;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Training;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * One sample of a batch, as a batch of one.
 *
 * @param experiment that has no other sample
 * @param trace of the same update, at the same weights and the same learning rate
 */
public record OneSample(Experiment experiment, Trace trace) {

  /**
   * {@return a sample of a batch alone}
   *
   * @param batch the update
   * @param index of the sample in it, from 0
   */
  public static OneSample of(Trace batch, int index) {
    Matrix inputs = batch.weightedSum(1).input().rowAt(index);
    Experiment experiment =
        new Experiment(
            batch.before().network(),
            batch.evaluateLoss().loss(),
            batch.applyUpdate(1).optimizer(),
            batch.evaluateLoss().loss().hasTargets()
                ? new Dataset(inputs, batch.evaluateLoss().t().rowAt(index))
                : Dataset.withoutTargets(inputs),
            new Training(0, batch.evaluateLoss().reduction(), false, 0));
    Batch alone = new Batch(batch.batch().epoch(), List.of(0));
    return new OneSample(experiment, Backpropagation.trace(experiment, batch.before(), alone));
  }
}
