package org.deltascope.trace;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.TrainingState;

/**
 * One step of an update: its operands and its result. Matrices over samples have a row for each
 * sample of the batch.
 */
public sealed interface Step {

  /** {@return l, the layer whose numbers the step makes; L for the loss} */
  int layer();

  /** {@return the phase it belongs to} */
  Phase phase();

  /** {@return its name on the command line, such as {@code delta[1]}} */
  String name();

  /** {@return how many parts it has, 1 or more} */
  int parts();

  /**
   * {@return one part}
   *
   * @param index from 0 to {@link #parts()} − 1, in the order in which they are shown
   */
  Part part(int index);

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
    public Phase phase() {
      return Phase.FORWARD;
    }

    @Override
    public String name() {
      return "z[" + layer + "]";
    }

    @Override
    public int parts() {
      return z.columns();
    }

    @Override
    public Part part(int index) {
      return new Part.Neuron(index);
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
    public Phase phase() {
      return Phase.FORWARD;
    }

    @Override
    public String name() {
      return "a[" + layer + "]";
    }

    @Override
    public int parts() {
      return a.columns();
    }

    @Override
    public Part part(int index) {
      return new Part.Neuron(index);
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
   * @param t targets, samples × nᴸ
   * @param terms what each output adds to its sample's loss, samples × nᴸ
   * @param losses of the samples, samples × 1
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
      double value)
      implements Step {
    @Override
    public Phase phase() {
      return Phase.LOSS;
    }

    @Override
    public String name() {
      return "L";
    }

    @Override
    public int parts() {
      return y.columns();
    }

    @Override
    public Part part(int index) {
      return new Part.Neuron(index);
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
   * @param t targets, samples × nᴸ
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
    public Phase phase() {
      return Phase.BACKWARD;
    }

    @Override
    public String name() {
      return "delta[" + layer + "]";
    }

    @Override
    public int parts() {
      return delta.columns();
    }

    @Override
    public Part part(int index) {
      return new Part.Neuron(index);
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
    public Phase phase() {
      return Phase.BACKWARD;
    }

    @Override
    public String name() {
      return "delta[" + layer + "]";
    }

    /** Both halves: first every neuron's carried error, then every neuron's δ. */
    @Override
    public int parts() {
      return 2 * delta.columns();
    }

    @Override
    public Part part(int index) {
      int units = delta.columns();
      return index < units ? new Part.Carried(index) : new Part.Neuron(index - units);
    }
  }

  /**
   * ∂L/∂Wˡ = δˡ (aˡ⁻¹)ᵀ and ∂L/∂bˡ = δˡ, reduced over the samples.
   *
   * @param layer l
   * @param biasMode how the bias takes part: shared sums over the neurons, none is zeros
   * @param reduction over the samples
   * @param delta δˡ, samples × nˡ
   * @param input aˡ⁻¹, samples × nˡ⁻¹
   * @param weightGradient nˡ × nˡ⁻¹
   * @param biasGradient nˡ × 1
   */
  record WeightGradient(
      int layer,
      BiasMode biasMode,
      Reduction reduction,
      Matrix delta,
      Matrix input,
      Matrix weightGradient,
      Matrix biasGradient)
      implements Step {
    @Override
    public Phase phase() {
      return Phase.BACKWARD;
    }

    @Override
    public String name() {
      return "dW[" + layer + "]";
    }

    /**
     * A part for each weight, row by row, and after each row the neuron's bias where there is one.
     */
    @Override
    public int parts() {
      return weightGradient.rows() * (weightGradient.columns() + biasParts());
    }

    @Override
    public Part part(int index) {
      return edgeOrBias(index, weightGradient.columns(), biasParts());
    }

    private int biasParts() {
      return biasMode == BiasMode.NONE ? 0 : 1;
    }
  }

  /**
   * The optimizer's new weights of a layer.
   *
   * @param layer l
   * @param optimizer which
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
      long time,
      Layer before,
      Matrix weightGradient,
      Matrix biasGradient,
      TrainingState.Slots slotsBefore,
      TrainingState.Slots slotsAfter,
      Layer after)
      implements Step {
    @Override
    public Phase phase() {
      return Phase.UPDATE;
    }

    @Override
    public String name() {
      return "update[" + layer + "]";
    }

    /**
     * A part for each weight, row by row, and after each row the neuron's bias where it is trained.
     */
    @Override
    public int parts() {
      return weightGradient.rows() * (weightGradient.columns() + biasParts());
    }

    @Override
    public Part part(int index) {
      return edgeOrBias(index, weightGradient.columns(), biasParts());
    }

    private int biasParts() {
      return before.biasMode().isTrained() ? 1 : 0;
    }
  }

  private static Part edgeOrBias(int index, int columns, int biasParts) {
    int unit = index / (columns + biasParts);
    int from = index % (columns + biasParts);
    return from < columns ? new Part.Edge(unit, from) : new Part.Bias(unit);
  }
}
