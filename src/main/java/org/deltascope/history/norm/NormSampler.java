package org.deltascope.history.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.deltascope.history.History;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * Finds how long errors and gradients are in updates that lie evenly over a training: all of them,
 * then every second one, every fourth, so that they are never more than a few and what was found
 * once is of use later.
 *
 * <p>Thread-safe. It may take a while, so it is not for the FX thread.
 */
public final class NormSampler {

  /** More are not to be told apart in a plot, and each has to be made again. */
  private static final int MOST = 128;

  /** Fewer epochs than that would say less than batches side by side. */
  private static final int FEWEST = 16;

  private final LongFunction<Trace> traces;
  private final Map<Long, UpdateNorms> known = new TreeMap<>();
  private final long period;
  private long stride = 1;

  /**
   * Has found none yet.
   *
   * @param traces gives an update that was made, the same one whenever it is asked
   * @param period after how many updates the batches begin anew: other samples have other errors,
   *     and of many updates those are compared that stand at the same place of their epochs
   */
  public NormSampler(LongFunction<Trace> traces, long period) {
    this.traces = traces;
    this.period = period;
  }

  /**
   * Has found none yet.
   *
   * @param history the updates
   */
  public NormSampler(History history) {
    this(
        update -> Backpropagation.trace(history.run().experiment(), history.stateBefore(update)),
        history.run().experiment().schedule().updatesPerEpoch());
  }

  /**
   * {@return those of updates before one, in order; the last among them, unless it has another
   * batch than they}
   *
   * @param updates how many updates of the training there are
   */
  public synchronized List<UpdateNorms> before(long updates) {
    while ((updates - 1) / stride >= MOST) {
      stride = wider(updates);
      known.keySet().removeIf(update -> update % stride != 0);
    }
    List<UpdateNorms> all = new ArrayList<>();
    for (long update = 0; update < updates; update += stride) {
      all.add(known.computeIfAbsent(update, this::norms));
    }
    boolean ofAnyBatch = stride == 1 || period == 1;
    if (updates > 0 && ofAnyBatch && (updates - 1) % stride != 0) {
      all.add(norms(updates - 1));
    }
    return List.copyOf(all);
  }

  private long wider(long updates) {
    if (stride % period == 0 || updates / period < FEWEST) {
      return 2 * stride;
    }
    long epochs = period;
    while (epochs <= stride) {
      epochs *= 2;
    }
    return epochs;
  }

  private UpdateNorms norms(long update) {
    return UpdateNorms.of(traces.apply(update));
  }
}
