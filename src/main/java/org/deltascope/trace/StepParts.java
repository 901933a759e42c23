package org.deltascope.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Quantity.Kind;

/** The parts of a step, in the order in which they are shown. */
public sealed interface StepParts
    permits StepParts.Neurons, StepParts.Halves, StepParts.Parameters, SparseParameters {

  /** {@return how many there are; none where a layer has no parameter that takes part} */
  int count();

  /**
   * {@return one part: the number that it makes}
   *
   * @param index from 0 to {@link #count()} − 1
   */
  Ref.One get(int index);

  /**
   * {@return where a part stands, if it is one of these}
   *
   * @param part any number
   */
  OptionalInt indexOf(Ref.One part);

  /** {@return all of them; each is made when it is asked for, as there may be millions} */
  default List<Ref.One> all() {
    StepParts parts = this;
    return new AbstractList<>() {
      @Override
      public Ref.One get(int index) {
        return parts.get(Objects.checkIndex(index, size()));
      }

      @Override
      public int size() {
        return parts.count();
      }
    };
  }

  /**
   * {@return the parts of a layer's gradient: each weight that has an edge and, where it has one,
   * each bias}
   *
   * @param l the layer
   * @param layer its parameters
   */
  static StepParts ofGradient(int l, Layer layer) {
    return parameters(
        new Quantity(Kind.WEIGHT_GRADIENT, l),
        new Quantity(Kind.BIAS_GRADIENT, l),
        layer,
        layer.biasMode() != BiasMode.NONE);
  }

  /**
   * {@return the parts of a layer's update: each weight and each bias, where they are trained}
   *
   * @param l the layer
   * @param layer its parameters
   */
  static StepParts ofUpdate(int l, Layer layer) {
    Quantity weights = new Quantity(Kind.NEW_WEIGHTS, l);
    Quantity bias = new Quantity(Kind.NEW_BIAS, l);
    boolean hasBias = layer.biasMode().isTrained();
    return layer.weightMode().isTrained()
        ? parameters(weights, bias, layer, hasBias)
        : new Parameters(weights, bias, layer.units(), 0, hasBias);
  }

  private static StepParts parameters(
      Quantity weights, Quantity bias, Layer layer, boolean hasBias) {
    return layer.edges().isComplete()
        ? new Parameters(weights, bias, layer.units(), layer.inputs(), hasBias)
        : SparseParameters.of(weights, bias, layer, hasBias);
  }

  /**
   * One number of each neuron.
   *
   * @param quantity that they are the entries of
   * @param count of the layer's neurons
   */
  record Neurons(Quantity quantity, int count) implements StepParts {
    @Override
    public Ref.One get(int index) {
      return quantity.at(index);
    }

    @Override
    public OptionalInt indexOf(Ref.One part) {
      return part.quantity().equals(quantity) ? within(part.row(), count) : OptionalInt.empty();
    }
  }

  /**
   * The two halves of a hidden layer's error: what is carried back to each neuron, then each δ.
   *
   * @param layer l
   * @param neurons of the layer
   */
  record Halves(int layer, int neurons) implements StepParts {
    @Override
    public int count() {
      return 2 * neurons;
    }

    @Override
    public Ref.One get(int index) {
      return index < neurons
          ? new Quantity(Kind.CARRIED, layer).at(index)
          : new Quantity(Kind.ERROR, layer).at(index - neurons);
    }

    @Override
    public OptionalInt indexOf(Ref.One part) {
      if (part.layer() != layer) {
        return OptionalInt.empty();
      }
      return switch (part.kind()) {
        case CARRIED -> within(part.row(), neurons);
        case ERROR -> within(neurons + part.row(), count());
        case Kind _ -> OptionalInt.empty();
      };
    }
  }

  /**
   * The parameters of a layer: each row of weights, followed by that neuron's bias.
   *
   * @param weights the quantity that the weights' numbers are entries of
   * @param bias the quantity that the biases' numbers are entries of
   * @param rows nˡ
   * @param columns nˡ⁻¹
   * @param hasBias whether biases are among them
   */
  record Parameters(Quantity weights, Quantity bias, int rows, int columns, boolean hasBias)
      implements StepParts {
    @Override
    public int count() {
      return rows * perRow();
    }

    @Override
    public Ref.One get(int index) {
      int row = index / perRow();
      int column = index % perRow();
      return column < columns ? weights.at(row, column) : bias.at(row);
    }

    @Override
    public OptionalInt indexOf(Ref.One part) {
      int first = part.row() * perRow();
      if (part.quantity().equals(weights) && part.column() < columns) {
        return within(first + part.column(), count());
      }
      return hasBias && part.quantity().equals(bias)
          ? within(first + columns, count())
          : OptionalInt.empty();
    }

    private int perRow() {
      return columns + (hasBias ? 1 : 0);
    }
  }

  private static OptionalInt within(int index, int count) {
    return index < count ? OptionalInt.of(index) : OptionalInt.empty();
  }
}
