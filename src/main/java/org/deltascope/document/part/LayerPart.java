package org.deltascope.document.part;

import java.util.Optional;
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
 * @param activation σ
 * @param extras unknown keys
 */
public record LayerPart(
    Matrix weights,
    boolean drawn,
    Optional<Drawing> initializer,
    Matrix bias,
    BiasMode biasMode,
    Activation activation,
    UnknownKeys extras) {

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

  public LayerPart with(Matrix newWeights, Matrix newBias) {
    Matrix kept = biasMode == BiasMode.NONE ? bias : newBias;
    return new LayerPart(newWeights, false, initializer, kept, biasMode, activation, extras);
  }

  /** {@return the layer with its first weights} */
  public Layer layer() {
    Matrix used = biasMode == BiasMode.NONE ? Matrix.zeros(weights.rows(), 1) : bias;
    return new Layer(weights, used, biasMode, activation);
  }
}
