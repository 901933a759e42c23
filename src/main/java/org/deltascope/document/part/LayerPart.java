package org.deltascope.document.part;

import java.util.Optional;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Edges;
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
 * @param options activation, names, and whether weights and edges take part
 * @param extras unknown keys
 */
public record LayerPart(
    Matrix weights,
    boolean drawn,
    Optional<Drawing> initializer,
    Matrix bias,
    BiasMode biasMode,
    LayerOptions options,
    UnknownKeys extras) {

  /** A layer with every edge, whose weights are trained, without names. */
  public LayerPart(
      Matrix weights,
      boolean drawn,
      Optional<Drawing> initializer,
      Matrix bias,
      BiasMode biasMode,
      Activation activation,
      UnknownKeys extras) {
    this(weights, drawn, initializer, bias, biasMode, LayerOptions.of(activation), extras);
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
        LayerOptions.of(layer.activation()).with(layer.weightMode()).with(layer.edges()),
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
   * @param newWeights of a shape that suits the edges, 0 where there is none
   */
  public LayerPart withWeights(Matrix newWeights) {
    return new LayerPart(newWeights, false, initializer, bias, biasMode, options, extras);
  }

  /**
   * {@return this layer with weights that an initializer draws} Where an edge is absent they are
   * written out, since only written weights say that it is.
   *
   * @param drawing which
   * @param inputs nˡ⁻¹, how many weights lead into a neuron
   */
  public LayerPart drawing(Drawing drawing, int inputs) {
    Matrix all = drawing.initializer().draw(bias.rows(), inputs);
    LayerOptions fitting = options.fitting(weights.shape(), all.shape());
    Edges edges = fitting.edges();
    return new LayerPart(
        edges.masked(all),
        edges.isComplete(),
        Optional.of(drawing),
        bias,
        biasMode,
        fitting,
        extras);
  }

  /**
   * {@return this layer with another bias}
   *
   * @param newBias nˡ × 1
   */
  public LayerPart withBias(Matrix newBias) {
    return new LayerPart(weights, drawn, initializer, newBias, biasMode, options, extras);
  }

  /**
   * {@return this layer whose bias takes part otherwise}
   *
   * @param newMode how; the bias must suit it
   */
  public LayerPart with(BiasMode newMode) {
    return new LayerPart(weights, drawn, initializer, bias, newMode, options, extras);
  }

  /**
   * {@return this layer with another activation}
   *
   * @param newActivation σ
   */
  public LayerPart with(Activation newActivation) {
    return with(options.with(newActivation));
  }

  public LayerPart with(Matrix newWeights, Matrix newBias) {
    Matrix kept = biasMode == BiasMode.NONE ? bias : newBias;
    return new LayerPart(newWeights, false, initializer, kept, biasMode, options, extras);
  }

  /** {@return the layer with its first weights} */
  public Layer layer() {
    Matrix used = biasMode == BiasMode.NONE ? Matrix.zeros(weights.rows(), 1) : bias;
    return new Layer(weights, used, biasMode, activation(), options.weightMode(), options.edges());
  }

  /**
   * {@return this layer with other options}
   *
   * @param changed the new ones
   */
  public LayerPart with(LayerOptions changed) {
    return new LayerPart(weights, drawn, initializer, bias, biasMode, changed, extras);
  }

  /** {@return what draws further weights: its initializer, else one that suits σ} */
  public Initializer initializerOfMore() {
    return initializer
        .map(Drawing::initializer)
        .orElseGet(() -> Initializer.suiting(activation(), 0));
  }

  /** {@return σ} */
  public Activation activation() {
    return options.activation().activation();
  }
}
