package org.deltascope.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity.Kind;

/** The parts of a step, in the order in which they are shown. */
public sealed interface StepParts
    permits StepParts.Neurons,
        StepParts.Halves,
        StepParts.Parameters,
        StepParts.Stages,
        SparseParameters {

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

  /**
   * {@return where the last part stands with which all of a quantity is there}
   *
   * @param quantity that the step makes, or makes on the way
   */
  default OptionalInt lastOf(Quantity quantity) {
    return OptionalInt.of(count() - 1);
  }

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
   * {@return the parts of a layer's update: of each weight and each bias that is trained what the
   * optimizer keeps, one after the other, and at last the new value}
   *
   * @param l the layer
   * @param layer its parameters
   * @param optimizer which
   */
  static StepParts ofUpdate(int l, Layer layer, Optimizer optimizer) {
    List<StepParts> stages =
        Made.by(optimizer).stream()
            .map(
                made ->
                    trained(
                        new Quantity(made.ofWeight(), l), new Quantity(made.ofBias(), l), layer))
            .toList();
    return stages.size() == 1 ? stages.getFirst() : new Stages(stages);
  }

  private static StepParts trained(Quantity weights, Quantity bias, Layer layer) {
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

  /**
   * A number that an update makes of each parameter.
   *
   * @param ofWeight what it is for a weight
   * @param ofBias what it is for a bias
   */
  record Made(Kind ofWeight, Kind ofBias) {

    /** {@return the numbers that an optimizer makes, in the order in which it does} */
    public static List<Made> by(Optimizer optimizer) {
      Made updated = new Made(Kind.NEW_WEIGHTS, Kind.NEW_BIAS);
      Made v = new Made(Kind.NEW_WEIGHT_V, Kind.NEW_BIAS_V);
      return switch (optimizer) {
        case Optimizer.Sgd _ -> List.of(updated);
        case Optimizer.Momentum _ -> List.of(v, updated);
        case Optimizer.RmsProp _ -> List.of(new Made(Kind.NEW_WEIGHT_S, Kind.NEW_BIAS_S), updated);
        case Optimizer.Adam _ ->
            List.of(
                new Made(Kind.NEW_WEIGHT_M, Kind.NEW_BIAS_M),
                v,
                new Made(Kind.WEIGHT_M_HAT, Kind.BIAS_M_HAT),
                new Made(Kind.WEIGHT_V_HAT, Kind.BIAS_V_HAT),
                updated);
      };
    }
  }

  /**
   * What an optimizer makes of each parameter, one kind of number after the other: first all that
   * it keeps, at last the new parameters.
   *
   * @param stages the parts of each
   */
  record Stages(List<StepParts> stages) implements StepParts {

    /** Makes it immutable. */
    public Stages {
      stages = List.copyOf(stages);
    }

    @Override
    public int count() {
      return stages.stream().mapToInt(StepParts::count).sum();
    }

    @Override
    public Ref.One get(int index) {
      return stage(index).get(within(index));
    }

    @Override
    public OptionalInt indexOf(Ref.One part) {
      int first = 0;
      for (StepParts stage : stages) {
        OptionalInt index = stage.indexOf(part);
        if (index.isPresent()) {
          return OptionalInt.of(first + index.getAsInt());
        }
        first += stage.count();
      }
      return OptionalInt.empty();
    }

    @Override
    public OptionalInt lastOf(Quantity quantity) {
      int last = -1;
      for (StepParts stage : stages) {
        last += stage.count();
        if (stage.all().stream().map(Ref.One::quantity).distinct().anyMatch(quantity::equals)) {
          return OptionalInt.of(last);
        }
      }
      return OptionalInt.of(last);
    }

    /**
     * {@return the stage in which a part stands}
     *
     * @param index of the part; the last stage where there is none
     */
    public StepParts stage(int index) {
      int each = stages.getFirst().count();
      return index < 0 || each == 0 ? stages.getLast() : stages.get(index / each);
    }

    /**
     * {@return where a part stands in its stage, from 0}
     *
     * @param index of the part
     */
    public int within(int index) {
      return index % Math.max(1, stages.getFirst().count());
    }
  }

  private static OptionalInt within(int index, int count) {
    return index < count ? OptionalInt.of(index) : OptionalInt.empty();
  }
}
