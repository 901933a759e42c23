package org.deltascope.trace;

import java.util.Optional;

/**
 * A quantity of a network at a moment: a matrix, a column or a number.
 *
 * @param kind what it is
 * @param layer l = 1…L, 0 for the inputs' activation and for what belongs to no layer
 */
public record Quantity(Kind kind, int layer) {

  /** What a quantity's entries belong to, which is also its shape. */
  public enum Place {
    /** An edge: nˡ × nˡ⁻¹, row i for the edges into neuron i. */
    EDGE,
    /** A neuron: nˡ × 1. */
    NEURON,
    /** A neuron's bias: nˡ × 1. */
    BIAS,
    /** Nothing in the network: 1 × 1. */
    NUMBER
  }

  /** The kinds of quantities; NEW is after the update. */
  public enum Kind {
    /** Wˡ. */
    WEIGHTS(Place.EDGE, false),
    /** bˡ. */
    BIAS(Place.BIAS, false),
    /** zˡ. */
    WEIGHTED_INPUT(Place.NEURON, true),
    /** aˡ; a⁰ = x. */
    ACTIVATION(Place.NEURON, true),
    /** t, of layer L. */
    TARGET(Place.NEURON, true),
    /** What each output adds to the loss, of layer L. */
    LOSS_TERM(Place.NEURON, true),
    /** L, of the batch, or of one sample where nothing tells the two apart. */
    LOSS(Place.NUMBER, true),
    /** Lₛ, the loss of sample s of a batch of several: an entry for each, in the batch's order. */
    SAMPLE_LOSS(Place.NUMBER, false),
    /** δˡ = ∂L/∂zˡ. */
    ERROR(Place.NEURON, true),
    /** ∂L/∂aˡ, the error carried back before the slope. */
    CARRIED(Place.NEURON, true),
    /** σ′(zˡ); the diagonal of the Jacobian for a softmax. */
    SLOPE(Place.NEURON, true),
    /** ∂L/∂Wˡ. */
    WEIGHT_GRADIENT(Place.EDGE, false),
    /** ∂L/∂bˡ. */
    BIAS_GRADIENT(Place.BIAS, false),
    /** Wˡ after the update. */
    NEW_WEIGHTS(Place.EDGE, false),
    /** bˡ after the update. */
    NEW_BIAS(Place.BIAS, false),
    /** m of Adam, the running mean of the gradients, for the weights. */
    WEIGHT_M(Place.EDGE, false),
    /** v of momentum, and of Adam, for the weights. */
    WEIGHT_V(Place.EDGE, false),
    /** s of RMSProp, the running mean of the squares, for the weights. */
    WEIGHT_S(Place.EDGE, false),
    /** m of Adam, the running mean of the gradients, for the bias. */
    BIAS_M(Place.BIAS, false),
    /** v of momentum, and of Adam, for the bias. */
    BIAS_V(Place.BIAS, false),
    /** s of RMSProp, the running mean of the squares, for the bias. */
    BIAS_S(Place.BIAS, false),
    /** m of Adam, the running mean of the gradients, for the weights, after the update. */
    NEW_WEIGHT_M(Place.EDGE, false),
    /** v of momentum, and of Adam, for the weights, after the update. */
    NEW_WEIGHT_V(Place.EDGE, false),
    /** s of RMSProp, the running mean of the squares, for the weights, after the update. */
    NEW_WEIGHT_S(Place.EDGE, false),
    /** m of Adam, the running mean of the gradients, for the bias, after the update. */
    NEW_BIAS_M(Place.BIAS, false),
    /** v of momentum, and of Adam, for the bias, after the update. */
    NEW_BIAS_V(Place.BIAS, false),
    /** s of RMSProp, the running mean of the squares, for the bias, after the update. */
    NEW_BIAS_S(Place.BIAS, false),
    /** m̂ of Adam for the weights: m after the update, corrected for having started at 0. */
    WEIGHT_M_HAT(Place.EDGE, false),
    /** v̂ of Adam for the weights, likewise. */
    WEIGHT_V_HAT(Place.EDGE, false),
    /** m̂ of Adam for the bias. */
    BIAS_M_HAT(Place.BIAS, false),
    /** v̂ of Adam for the bias. */
    BIAS_V_HAT(Place.BIAS, false),
    /** m, the number of samples of the batch. */
    SAMPLES(Place.NUMBER, false),
    /** Eˡ, 1 where there is an edge and 0 where there is none. */
    EDGES(Place.EDGE, false),
    /** Σw², over all trained weights. */
    WEIGHT_SQUARES(Place.NUMBER, false),
    /** λ of weight decay. */
    WEIGHT_DECAY(Place.NUMBER, false),
    /** η, at this update. */
    LEARNING_RATE(Place.NUMBER, false),
    /** η₀, before the schedule has changed it. */
    INITIAL_RATE(Place.NUMBER, false),
    /** d of momentum. */
    DAMPENING(Place.NUMBER, false),
    /** μ of momentum. */
    MOMENTUM(Place.NUMBER, false),
    /** ρ of RMSProp. */
    DECAY(Place.NUMBER, false),
    /** ε of RMSProp and Adam. */
    EPSILON(Place.NUMBER, false),
    /** β₁ of Adam. */
    BETA_1(Place.NUMBER, false),
    /** β₂ of Adam. */
    BETA_2(Place.NUMBER, false);

    private final Place place;
    private final boolean ofSample;

    Kind(Place place, boolean ofSample) {
      this.place = place;
      this.ofSample = ofSample;
    }

    /** {@return what an update makes of it; empty where no update changes it} */
    public Optional<Kind> updated() {
      return switch (this) {
        case WEIGHTS -> Optional.of(NEW_WEIGHTS);
        case BIAS -> Optional.of(NEW_BIAS);
        case WEIGHT_M -> Optional.of(NEW_WEIGHT_M);
        case WEIGHT_V -> Optional.of(NEW_WEIGHT_V);
        case WEIGHT_S -> Optional.of(NEW_WEIGHT_S);
        case BIAS_M -> Optional.of(NEW_BIAS_M);
        case BIAS_V -> Optional.of(NEW_BIAS_V);
        case BIAS_S -> Optional.of(NEW_BIAS_S);
        case Kind _ -> Optional.empty();
      };
    }

    /** {@return whether an optimizer makes it of a gradient before the parameter changes} */
    public boolean isOfOptimizer() {
      return switch (this) {
        case NEW_WEIGHT_M,
            NEW_WEIGHT_V,
            NEW_WEIGHT_S,
            NEW_BIAS_M,
            NEW_BIAS_V,
            NEW_BIAS_S,
            WEIGHT_M_HAT,
            WEIGHT_V_HAT,
            BIAS_M_HAT,
            BIAS_V_HAT ->
            true;
        case Kind _ -> false;
      };
    }

    /** {@return what its entries belong to} */
    public Place place() {
      return place;
    }

    /** {@return whether each sample of a batch has its own} */
    public boolean isOfSample() {
      return ofSample;
    }
  }

  /**
   * {@return a quantity that belongs to no layer}
   *
   * @param kind what it is
   */
  public static Quantity of(Kind kind) {
    return new Quantity(kind, 0);
  }

  /** {@return the whole of it, as a reference} */
  public Ref.All all() {
    return new Ref.All(this);
  }

  /**
   * {@return one entry of it, as a reference}
   *
   * @param row from 0
   * @param column from 0
   */
  public Ref.One at(int row, int column) {
    return new Ref.One(this, row, column);
  }

  /**
   * {@return one entry of a column, as a reference}
   *
   * @param row from 0
   */
  public Ref.One at(int row) {
    return at(row, 0);
  }
}
