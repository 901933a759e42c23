package org.deltascope.nn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What turns a layer's weighted inputs z into its activations a: neuron by neuron, or the whole
 * layer at once.
 */
public sealed interface Activation permits Elementwise, Softmax {

  /** {@return the name used in documents, such as {@code leaky-relu}} */
  String id();

  /**
   * Activates one layer for one sample.
   *
   * @param z the weighted inputs, n of them
   * @param a receives the n activations; may be {@code z} itself
   */
  void apply(double[] z, double[] a);

  /**
   * Carries a gradient back through the activation: δ = Jᵀ g, with J the Jacobian ∂a/∂z.
   *
   * @param z the weighted inputs of the layer
   * @param a the activations that {@link #apply} made of them
   * @param gradient ∂L/∂a
   * @param delta receives ∂L/∂z; may be {@code gradient} itself
   */
  void backward(double[] z, double[] a, double[] gradient, double[] delta);

  /** {@return all activations, in the order of the document format} */
  static List<Activation> all() {
    return Stream.<Activation>concat(Stream.of(Elementwise.values()), Stream.of(Softmax.SOFTMAX))
        .toList();
  }

  /**
   * {@return the activation of that name, if there is one}
   *
   * @param id a name such as {@code sigmoid}
   */
  static Optional<Activation> named(String id) {
    return all().stream().filter(activation -> activation.id().equals(id)).findFirst();
  }
}
