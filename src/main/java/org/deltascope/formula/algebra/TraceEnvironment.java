package org.deltascope.formula.algebra;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Existence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;

/** The numbers of an update under a lens. Each quantity is looked up once. */
public final class TraceEnvironment implements Environment {
  private final TraceView reading;
  private final Map<Quantity, Matrix> known = new ConcurrentHashMap<>();

  /**
   * Reads an update.
   *
   * @param reading of the update
   */
  public TraceEnvironment(TraceView reading) {
    this.reading = reading;
  }

  /**
   * Reads an update.
   *
   * @param trace of the update
   * @param lens which sample
   */
  public TraceEnvironment(Trace trace, SampleSelection lens) {
    this(new TraceView(trace, lens));
  }

  @Override
  public Matrix value(Quantity quantity) {
    require(quantity);
    return known.computeIfAbsent(quantity, this::lookUp);
  }

  private Matrix lookUp(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTS -> update(l).before().weights();
      case BIAS -> update(l).before().bias();
      case WEIGHTED_INPUT -> reading.z(l);
      case ACTIVATION -> reading.a(l);
      case TARGET -> reading.t();
      case LOSS_TERM -> reading.lossTerms();
      case LOSS -> Matrix.column(reading.loss());
      case SAMPLE_LOSS -> reading.trace().evaluateLoss().losses();
      case ERROR -> reading.delta(l);
      case CARRIED -> reading.carried(l);
      case SLOPE -> reading.slope(l);
      case WEIGHT_GRADIENT -> reading.weightGradient(l);
      case BIAS_GRADIENT -> reading.biasGradient(l);
      case NEW_WEIGHTS -> update(l).after().weights();
      case NEW_BIAS -> update(l).after().bias();
      case WEIGHT_M -> update(l).slotsBefore().weights().get(0);
      case WEIGHT_V -> update(l).slotsBefore().weights().get(slotOfV());
      case WEIGHT_S -> update(l).slotsBefore().weights().get(0);
      case BIAS_M -> update(l).slotsBefore().bias().get(0);
      case BIAS_V -> update(l).slotsBefore().bias().get(slotOfV());
      case BIAS_S -> update(l).slotsBefore().bias().get(0);
      case NEW_WEIGHT_M -> update(l).slotsAfter().weights().get(0);
      case NEW_WEIGHT_V -> update(l).slotsAfter().weights().get(slotOfV());
      case NEW_WEIGHT_S -> update(l).slotsAfter().weights().get(0);
      case NEW_BIAS_M -> update(l).slotsAfter().bias().get(0);
      case NEW_BIAS_V -> update(l).slotsAfter().bias().get(slotOfV());
      case NEW_BIAS_S -> update(l).slotsAfter().bias().get(0);
      case WEIGHT_M_HAT -> corrected(update(l), update(l).slotsAfter().weights().get(0), false);
      case WEIGHT_V_HAT -> corrected(update(l), update(l).slotsAfter().weights().get(1), true);
      case BIAS_M_HAT -> corrected(update(l), update(l).slotsAfter().bias().get(0), false);
      case BIAS_V_HAT -> corrected(update(l), update(l).slotsAfter().bias().get(1), true);
      case SAMPLES ->
          Matrix.column(lens() instanceof SampleSelection.Sample ? 1 : reading.samples());
      case EDGES -> edges(update(l).before());
      case WEIGHT_SQUARES -> Matrix.column(reading.trace().evaluateLoss().penalty().squares());
      case WEIGHT_DECAY -> Matrix.column(optimizer().weightDecay());
      case LEARNING_RATE -> Matrix.column(reading.trace().learningRate());
      case INITIAL_RATE -> Matrix.column(optimizer().learningRate());
      case MOMENTUM, DAMPENING, DECAY, EPSILON, BETA_1, BETA_2 ->
          Matrix.column(constant(quantity.kind()));
    };
  }

  private static Matrix corrected(Step.ApplyUpdate update, Matrix mean, boolean ofSquares) {
    Optimizer.Adam adam = (Optimizer.Adam) update.optimizer();
    double share = adam.correction(ofSquares ? adam.beta2() : adam.beta1(), update.time());
    return mean.map(x -> x / share);
  }

  @Override
  public Shape shape(Quantity quantity) {
    require(quantity);
    if (quantity.kind() == Kind.SAMPLE_LOSS) {
      return new Shape(reading.samples(), 1);
    }
    return switch (quantity.kind().place()) {
      case NUMBER -> new Shape(1, 1);
      case EDGE -> update(quantity.layer()).before().weights().shape();
      case NEURON, BIAS -> new Shape(width(quantity.layer()), 1);
    };
  }

  @Override
  public double partial(Ref of, Ref with) {
    return of.kind() == Kind.SAMPLE_LOSS && of instanceof Ref.One one
        ? sample(one.row()).partial(Quantity.of(Kind.LOSS).all(), with)
        : new Sensitivity(this, reading.trace()).partial(of, with);
  }

  @Override
  public boolean isMean(Quantity quantity) {
    return quantity.kind().isOfSample()
        && reading.lens() instanceof SampleSelection.BatchMean
        && reading.samples() > 1;
  }

  @Override
  public Environment sample(int index) {
    return new TraceEnvironment(new TraceView(reading.trace(), new SampleSelection.Sample(index)));
  }

  private void require(Quantity quantity) {
    new Existence(reading.trace().before().network(), optimizer())
        .missing(quantity)
        .ifPresent(
            message -> {
              throw new IllegalArgumentException(message);
            });
  }

  private SampleSelection lens() {
    return reading.lens();
  }

  private static Matrix edges(Layer layer) {
    return layer.edges().mask(layer.units(), layer.inputs());
  }

  private int width(int l) {
    return reading.trace().before().network().width(l);
  }

  private Step.ApplyUpdate update(int l) {
    return reading.trace().applyUpdate(l);
  }

  private Optimizer optimizer() {
    return update(1).optimizer();
  }

  /** Adam keeps m first and v second; momentum keeps v alone. */
  private int slotOfV() {
    return optimizer() instanceof Optimizer.Adam ? 1 : 0;
  }

  private double constant(Quantity.Kind kind) {
    return switch (optimizer()) {
      case Optimizer.Momentum it when kind == Quantity.Kind.MOMENTUM -> it.momentum();
      case Optimizer.Momentum it when kind == Quantity.Kind.DAMPENING -> it.dampening();
      case Optimizer.RmsProp it when kind == Quantity.Kind.DECAY -> it.decay();
      case Optimizer.RmsProp it when kind == Quantity.Kind.EPSILON -> it.epsilon();
      case Optimizer.Adam it when kind == Quantity.Kind.BETA_1 -> it.beta1();
      case Optimizer.Adam it when kind == Quantity.Kind.BETA_2 -> it.beta2();
      case Optimizer.Adam it when kind == Quantity.Kind.EPSILON -> it.epsilon();
      case Optimizer other -> throw new IllegalArgumentException(other.id() + " has no " + kind);
    };
  }
}
