package org.deltascope.figure;

import java.util.Optional;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * What a mark stands for, so that pointing at a picture finds a part of the network. Layers are l =
 * 1 … L, layer 0 the inputs; units count from 0.
 */
public sealed interface Subject {
  /** {@return the subject of decoration: nothing} */
  static Subject none() {
    return new None();
  }

  /**
   * {@return where on the picture a number stands: its neuron, edge or bias, or all of a layer; a
   * symbol where it belongs to no part of the network}
   *
   * @param ref the address of a number, or of a quantity
   */
  static Subject of(Ref ref) {
    int l = ref.layer();
    return switch (ref) {
      case Ref.One(_, int row, int column) ->
          switch (ref.kind().place()) {
            case EDGE -> new Edge(l, row, column);
            case NEURON ->
                ref.kind() == Quantity.Kind.TARGET ? new Target(row) : new Neuron(l, row);
            case BIAS -> new Bias(l, row);
            case NUMBER -> new Symbol(ref.kind().name());
          };
      case Ref.All _ ->
          switch (ref.kind().place()) {
            case EDGE -> new Weights(l);
            case NEURON -> new Layer(l);
            case BIAS -> new Biases(l);
            case NUMBER -> new Symbol(ref.kind().name());
          };
    };
  }

  /** {@return the neuron that it is or leads into, if it is of a layer from 1 on} */
  default Optional<Neuron> neuron() {
    return switch (this) {
      case Neuron neuron -> neuron.layer() > 0 ? Optional.of(neuron) : Optional.empty();
      case Edge(int layer, int to, int _) -> Optional.of(new Neuron(layer, to));
      case Bias(int layer, int unit) -> Optional.of(new Neuron(layer, unit));
      case Target _, Layer _, Weights _, Biases _, Symbol _, None _ -> Optional.empty();
    };
  }

  /** Nothing: decoration. */
  record None() implements Subject {}

  /**
   * A neuron, or an input where the layer is 0.
   *
   * @param layer 0 … L
   * @param unit from 0
   */
  record Neuron(int layer, int unit) implements Subject {}

  /**
   * The weight w of layer l from unit j of layer l−1 into unit i: entry (i, j) of Wˡ.
   *
   * @param layer 1 … L
   * @param to i
   * @param from j
   */
  record Edge(int layer, int to, int from) implements Subject {}

  /**
   * The bias of a neuron.
   *
   * @param layer 1 … L
   * @param unit from 0
   */
  record Bias(int layer, int unit) implements Subject {}

  /**
   * The target of an output.
   *
   * @param unit of the last layer, from 0
   */
  record Target(int unit) implements Subject {}

  /**
   * All neurons of a layer at once; a cell of a matrix with this subject is a {@link Neuron}.
   *
   * @param layer 0 … L
   */
  record Layer(int layer) implements Subject {}

  /**
   * All weights of a layer at once; a cell or an edge of a mark with this subject is an {@link
   * Edge}.
   *
   * @param layer 1 … L
   */
  record Weights(int layer) implements Subject {}

  /**
   * All biases of a layer at once; a cell of a matrix with this subject is a {@link Bias}.
   *
   * @param layer 1 … L
   */
  record Biases(int layer) implements Subject {}

  /**
   * Anything else that has a name, such as the loss or a symbol in a formula.
   *
   * @param id the name
   */
  record Symbol(String id) implements Subject {}
}
