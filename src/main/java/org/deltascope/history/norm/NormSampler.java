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

  private final LongFunction<Trace> traces;
  private final Map<Long, UpdateNorms> known = new TreeMap<>();
  private long stride = 1;

  /**
   * Has found none yet.
   *
   * @param traces gives an update that was made, the same one whenever it is asked
   */
  public NormSampler(LongFunction<Trace> traces) {
    this.traces = traces;
  }

  /**
   * Has found none yet.
   *
   * @param history the updates
   */
  public NormSampler(History history) {
    this(update -> Backpropagation.trace(history.run().experiment(), history.stateBefore(update)));
  }

  /**
   * {@return those of updates before one, in order, the last among them}
   *
   * @param updates how many updates of the training there are
   */
  public synchronized List<UpdateNorms> before(long updates) {
    while ((updates - 1) / stride >= MOST) {
      stride *= 2;
      known.keySet().removeIf(update -> update % stride != 0);
    }
    List<UpdateNorms> all = new ArrayList<>();
    for (long update = 0; update < updates; update += stride) {
      all.add(known.computeIfAbsent(update, this::norms));
    }
    if (updates > 0 && (updates - 1) % stride != 0) {
      all.add(norms(updates - 1));
    }
    return List.copyOf(all);
  }

  private UpdateNorms norms(long update) {
    return UpdateNorms.of(traces.apply(update));
  }
}
