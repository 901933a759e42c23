package org.deltascope.document.part;

import java.util.Optional;
import org.deltascope.document.ActivationPart;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;

/**
 * One of {@code network.layers}.
 *
 * @param weights Wˡ, nˡ × nˡ⁻¹, as given or as drawn
 * @param drawn whether the initializer drew them; they are not written then
 * @param initializer which, where there is one
 * @param bias bˡ, nˡ × 1, as given or zeros; kept but without effect where the mode is none
 * @param biasMode how the bias takes part
 * @param function σ
 * @param extras unknown keys
 */
public record LayerPart(
    Matrix weights,
    boolean drawn,
    Optional<Drawing> initializer,
    Matrix bias,
    BiasMode biasMode,
    ActivationPart function,
    UnknownKeys extras) {

  /** A layer whose activation has no unknown keys. */
  public LayerPart(
      Matrix weights,
      boolean drawn,
      Optional<Drawing> initializer,
      Matrix bias,
      BiasMode biasMode,
      Activation activation,
      UnknownKeys extras) {
    this(weights, drawn, initializer, bias, biasMode, ActivationPart.of(activation), extras);
  }

  /**
   * The key {@code initializer}.
   *
   * @param initializer which
   * @param extras unknown keys
   */
  public record Drawing(Initializer initializer, UnknownKeys extras) {}

  static LayerPart of(Layer layer) {
    return new LayerPart(
        layer.weights(),
        false,
        Optional.empty(),
        layer.bias(),
        layer.biasMode(),
        layer.activation(),
        UnknownKeys.none());
  }

  /**
   * {@return a layer whose weights an initializer draws}
   *
   * @param units nˡ
   * @param inputs nˡ⁻¹
   * @param activation σ
   * @param initializer draws the weights; the biases are zeros
   */
  public static LayerPart drawn(
      int units, int inputs, Activation activation, Initializer initializer) {
    return new LayerPart(
        initializer.draw(units, inputs),
        true,
        Optional.of(new Drawing(initializer, UnknownKeys.none())),
        Matrix.zeros(units, 1),
        BiasMode.PER_NEURON,
        activation,
        UnknownKeys.none());
  }

  /**
   * {@return this layer with other weights, written out}
   *
   * @param newWeights of any shape
   */
  public LayerPart withWeights(Matrix newWeights) {
    return new LayerPart(newWeights, false, initializer, bias, biasMode, activation, extras);
  }

  /**
   * {@return this layer with weights that an initializer draws}
   *
   * @param drawing which
   * @param inputs nˡ⁻¹, how many weights lead into a neuron
   */
  public LayerPart drawing(Drawing drawing, int inputs) {
    return new LayerPart(
        drawing.initializer().draw(bias.rows(), inputs),
        true,
        Optional.of(drawing),
        bias,
        biasMode,
        activation,
        extras);
  }

  /**
   * {@return this layer with another bias}
   *
   * @param newBias nˡ × 1
   */
  public LayerPart withBias(Matrix newBias) {
    return new LayerPart(weights, drawn, initializer, newBias, biasMode, activation, extras);
  }

  /**
   * {@return this layer whose bias takes part otherwise}
   *
   * @param newMode how; the bias must suit it
   */
  public LayerPart with(BiasMode newMode) {
    return new LayerPart(weights, drawn, initializer, bias, newMode, activation, extras);
  }

  /**
   * {@return this layer with another activation}
   *
   * @param newActivation σ
   */
  public LayerPart with(Activation newActivation) {
    return new LayerPart(weights, drawn, initializer, bias, biasMode, newActivation, extras);
  }

  public LayerPart with(Matrix newWeights, Matrix newBias) {
    Matrix kept = biasMode == BiasMode.NONE ? bias : newBias;
    return new LayerPart(newWeights, false, initializer, kept, biasMode, function, extras);
  }

  /** {@return the layer with its first weights} */
  public Layer layer() {
    Matrix used = biasMode == BiasMode.NONE ? Matrix.zeros(weights.rows(), 1) : bias;
    return new Layer(weights, used, biasMode, activation());
  }

  /** {@return σ} */
  public Activation activation() {
    return function.activation();
  }
}
