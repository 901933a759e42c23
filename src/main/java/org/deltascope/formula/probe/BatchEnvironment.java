package org.deltascope.formula.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * The numbers of an update, where every quantity that belongs to samples has a column for each of
 * them; loss and gradients of weights and biases are the batch's.
 */
public final class BatchEnvironment implements Environment {
  private final Trace trace;
  private final TraceEnvironment batch;
  private final List<TraceEnvironment> samples;
  private final Map<Quantity, Matrix> known = new ConcurrentHashMap<>();

  /**
   * Reads an update.
   *
   * @param trace of the update
   */
  public BatchEnvironment(Trace trace) {
    this.trace = trace;
    this.batch = new TraceEnvironment(trace, SampleSelection.mean());
    this.samples =
        IntStream.range(0, trace.batch().size())
            .mapToObj(s -> new TraceEnvironment(trace, new SampleSelection.Sample(s)))
            .toList();
  }

  /** {@return the update} */
  public Trace trace() {
    return trace;
  }

  /** {@return m} */
  public int samples() {
    return samples.size();
  }

  @Override
  public Matrix value(Quantity quantity) {
    return known.computeIfAbsent(quantity, q -> isPerSample(q) ? columns(q) : batch.value(q));
  }

  @Override
  public Shape shape(Quantity quantity) {
    Shape shape = batch.shape(quantity);
    return isPerSample(quantity) ? new Shape(shape.rows(), samples()) : shape;
  }

  private static boolean isPerSample(Quantity quantity) {
    return quantity.kind().isOfSample() && quantity.kind() != Kind.LOSS;
  }

  private Matrix columns(Quantity quantity) {
    int l = quantity.layer();
    batch.shape(quantity);
    return switch (quantity.kind()) {
      case WEIGHTED_INPUT -> trace.weightedSum(l).z().transpose();
      case ACTIVATION ->
          l == 0 ? trace.weightedSum(1).input().transpose() : trace.activate(l).a().transpose();
      case TARGET -> trace.evaluateLoss().t().transpose();
      case ERROR -> trace.weightGradient(l).delta().transpose();
      case Kind _ -> {
        List<Matrix> each = samples.stream().map(sample -> sample.value(quantity)).toList();
        yield Matrix.generate(each.getFirst().rows(), samples(), (i, s) -> each.get(s).get(i, 0));
      }
    };
  }

  @Override
  public double partial(Ref of, Ref with) {
    return samples.getFirst().partial(of, with);
  }

  /**
   * What the whole batch shares is derived by from the batch's loss; the loss of one sample changes
   * with that sample alone.
   */
  @Override
  public Matrix partials(Ref of, Ref with) {
    if (of.kind() == Kind.SAMPLE_LOSS) {
      return Matrix.column(batch.partial(of, with));
    }
    boolean shared = of.quantity().kind() == Kind.LOSS && !with.quantity().kind().isOfSample();
    if (!shared || samples() == 1) {
      return Matrix.row(samples.stream().mapToDouble(s -> s.partial(of, with)).toArray());
    }
    double sum = samples.stream().mapToDouble(s -> s.partial(of, with)).sum();
    double divisor = trace.evaluateLoss().reduction().divisor(samples());
    return Matrix.column(sum / divisor);
  }

  @Override
  public boolean isMean(Quantity quantity) {
    return false;
  }

  @Override
  public Environment sample(int index) {
    return samples.get(index);
  }
}
