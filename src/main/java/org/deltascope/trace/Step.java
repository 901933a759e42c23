package org.deltascope.trace;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Quantity.Kind;

/**
 * One step of an update: its operands and its result. Matrices over samples have a row for each
 * sample of the batch.
 */
public sealed interface Step {

  /** {@return which step it is} */
  StepId id();

  /** {@return its parts, in the order in which they are shown} */
  StepParts parts();

  /** {@return l, the layer whose numbers the step makes; L for the loss, 0 for ∂L/∂x} */
  int layer();

  /** {@return the phase it belongs to} */
  default Phase phase() {
    return id().phase();
  }

  /** {@return its name on the command line, such as {@code delta[1]}} */
  default String name() {
    return id().name();
  }

  /**
   * zˡ = Wˡ aˡ⁻¹ + bˡ.
   *
   * @param layer l
   * @param parameters Wˡ and bˡ
   * @param input aˡ⁻¹, samples × nˡ⁻¹
   * @param z samples × nˡ
   */
  record WeightedSum(int layer, Layer parameters, Matrix input, Matrix z) implements Step {
    @Override
    public StepId id() {
      return StepId.weightedInput(layer);
    }

    @Override
    public StepParts parts() {
      return new StepParts.Neurons(new Quantity(Kind.WEIGHTED_INPUT, layer), z.columns());
    }
  }

  /**
   * aˡ = σ(zˡ).
   *
   * @param layer l
   * @param activation σ
   * @param z samples × nˡ
   * @param a samples × nˡ
   */
  record Activate(int layer, Activation activation, Matrix z, Matrix a) implements Step {
    @Override
    public StepId id() {
      return StepId.activation(layer);
    }

    @Override
    public StepParts parts() {
      return new StepParts.Neurons(new Quantity(Kind.ACTIVATION, layer), a.columns());
    }
  }

  /**
   * L, of each sample and of the batch.
   *
   * @param layer L, the last
   * @param loss which
   * @param reduction over the samples
   * @param z weighted inputs of the last layer, samples × nᴸ
   * @param y outputs, samples × nᴸ
   * @param t targets, samples × nᴸ; samples × 0 where the loss has none
   * @param terms what each output adds to its sample's loss, samples × nᴸ
   * @param losses of the samples, samples × 1
   * @param penalty what weight decay adds to the batch's loss
   * @param value the batch's loss
   */
  record EvaluateLoss(
      int layer,
      Loss loss,
      Reduction reduction,
      Matrix z,
      Matrix y,
      Matrix t,
      Matrix terms,
      Matrix losses,
      WeightPenalty penalty,
      double value)
      implements Step {
    @Override
    public StepId id() {
      return StepId.loss(layer);
    }

    @Override
    public StepParts parts() {
      return new StepParts.Neurons(new Quantity(Kind.LOSS_TERM, layer), y.columns());
    }
  }

  /**
   * δᴸ = ∂L/∂zᴸ of each sample's own loss.
   *
   * @param layer L, the last
   * @param loss which
   * @param activation of the last layer
   * @param z samples × nᴸ
   * @param y outputs, samples × nᴸ
   * @param t targets, samples × nᴸ; samples × 0 where the loss has none
   * @param gradient ∂L/∂y, samples × nᴸ; may be infinite where a fused δ is not
   * @param delta samples × nᴸ
   */
  record OutputError(
      int layer,
      Loss loss,
      Activation activation,
      Matrix z,
      Matrix y,
      Matrix t,
      Matrix gradient,
      Matrix delta)
      implements Step {
    @Override
    public StepId id() {
      return StepId.error(layer);
    }

    @Override
    public StepParts parts() {
      return new StepParts.Neurons(new Quantity(Kind.ERROR, layer), delta.columns());
    }

    /**
     * {@return whether quotient and slope cancel, so that δ is y − t (y Σt − t for the softmax)}
     */
    public boolean isFused() {
      return loss.requires().isPresent();
    }
  }

  /**
   * δˡ = (Wˡ⁺¹)ᵀ δˡ⁺¹ ⊙ σ′(zˡ) of a hidden layer, in two halves: the error carried back, then the
   * slope.
   *
   * @param layer l
   * @param activation σ of layer l
   * @param nextWeights Wˡ⁺¹, nˡ⁺¹ × nˡ
   * @param nextDelta δˡ⁺¹, samples × nˡ⁺¹
   * @param carried (Wˡ⁺¹)ᵀ δˡ⁺¹ = ∂L/∂aˡ, samples × nˡ
   * @param z samples × nˡ
   * @param slope σ′(zˡ), samples × nˡ
   * @param delta samples × nˡ
   */
  record PropagateError(
      int layer,
      Activation activation,
      Matrix nextWeights,
      Matrix nextDelta,
      Matrix carried,
      Matrix z,
      Matrix slope,
      Matrix delta)
      implements Step {
    @Override
    public StepId id() {
      return StepId.error(layer);
    }

    @Override
    public StepParts parts() {
      return new StepParts.Halves(layer, delta.columns());
    }
  }

  /**
   * ∂L/∂Wˡ = δˡ (aˡ⁻¹)ᵀ and ∂L/∂bˡ = δˡ, reduced over the samples; weight decay adds λWˡ.
   *
   * @param layer l
   * @param parameters Wˡ, which edges it has, and how its bias takes part: shared sums over the
   *     neurons, none is zeros
   * @param decay λ; 0 where there is none or the weights are frozen
   * @param reduction over the samples
   * @param delta δˡ, samples × nˡ
   * @param input aˡ⁻¹, samples × nˡ⁻¹
   * @param weightGradient nˡ × nˡ⁻¹
   * @param biasGradient nˡ × 1
   */
  record WeightGradient(
      int layer,
      Layer parameters,
      double decay,
      Reduction reduction,
      Matrix delta,
      Matrix input,
      Matrix weightGradient,
      Matrix biasGradient)
      implements Step {
    @Override
    public StepId id() {
      return StepId.gradient(layer);
    }

    @Override
    public StepParts parts() {
      return StepParts.ofGradient(layer, parameters);
    }

    /** {@return how the bias takes part} */
    public BiasMode biasMode() {
      return parameters.biasMode();
    }
  }

  /**
   * ∂L/∂x = (W¹)ᵀ δ¹ of each sample's own loss: the error carried back to the inputs, which have no
   * slope.
   *
   * @param weights W¹, n¹ × n⁰
   * @param delta δ¹, samples × n¹
   * @param gradient samples × n⁰
   */
  record InputGradient(Matrix weights, Matrix delta, Matrix gradient) implements Step {
    /** {@return the step, computed} */
    static InputGradient of(Matrix weights, Matrix delta) {
      return new InputGradient(weights, delta, delta.times(weights));
    }

    @Override
    public StepId id() {
      return StepId.inputGradient();
    }

    @Override
    public int layer() {
      return 0;
    }

    @Override
    public StepParts parts() {
      return new StepParts.Neurons(new Quantity(Kind.CARRIED, 0), gradient.columns());
    }
  }

  /**
   * The optimizer's new weights of a layer.
   *
   * @param layer l
   * @param optimizer which
   * @param learningRate η at this update
   * @param time 1 for the first update, 2 for the next, …
   * @param before parameters before
   * @param weightGradient ∂L/∂Wˡ, nˡ × nˡ⁻¹
   * @param biasGradient ∂L/∂bˡ, nˡ × 1
   * @param slotsBefore what the optimizer kept for the layer
   * @param slotsAfter what it keeps from now on
   * @param after parameters after
   */
  record ApplyUpdate(
      int layer,
      Optimizer optimizer,
      double learningRate,
      long time,
      Layer before,
      Matrix weightGradient,
      Matrix biasGradient,
      TrainingState.Slots slotsBefore,
      TrainingState.Slots slotsAfter,
      Layer after)
      implements Step {
    @Override
    public StepId id() {
      return StepId.update(layer);
    }

    @Override
    public StepParts parts() {
      return StepParts.ofUpdate(layer, before, optimizer);
    }
  }
}
