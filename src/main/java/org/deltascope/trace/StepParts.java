package org.deltascope.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.deltascope.nn.BiasMode;

/** The parts of a step, in the order in which they are shown. */
public sealed interface StepParts {

  /** {@return how many there are, 1 or more} */
  int count();

  /**
   * {@return one part}
   *
   * @param index from 0 to {@link #count()} − 1
   */
  Part get(int index);

  /**
   * {@return where a part stands, if it is one of these}
   *
   * @param part any
   */
  OptionalInt indexOf(Part part);

  /** {@return all of them; each is made when it is asked for, as there may be millions} */
  default List<Part> all() {
    StepParts parts = this;
    return new AbstractList<>() {
      @Override
      public Part get(int index) {
        return parts.get(Objects.checkIndex(index, size()));
      }

      @Override
      public int size() {
        return parts.count();
      }
    };
  }

  /**
   * {@return the parts of a layer's gradient: each weight and, where it has one, each bias}
   *
   * @param rows nˡ
   * @param columns nˡ⁻¹
   * @param mode how the bias takes part
   */
  static StepParts ofGradient(int rows, int columns, BiasMode mode) {
    return new Parameters(rows, columns, mode != BiasMode.NONE);
  }

  /**
   * {@return the parts of a layer's update: each weight and, where it is trained, each bias}
   *
   * @param rows nˡ
   * @param columns nˡ⁻¹
   * @param mode how the bias takes part
   */
  static StepParts ofUpdate(int rows, int columns, BiasMode mode) {
    return new Parameters(rows, columns, mode.isTrained());
  }

  /**
   * One number of each neuron.
   *
   * @param count of the layer's neurons
   */
  record Neurons(int count) implements StepParts {
    @Override
    public Part get(int index) {
      return new Part.Neuron(index);
    }

    @Override
    public OptionalInt indexOf(Part part) {
      return part instanceof Part.Neuron(int unit) ? within(unit, count) : OptionalInt.empty();
    }
  }

  /**
   * The two halves of a hidden layer's error: what is carried back to each neuron, then each δ.
   *
   * @param neurons of the layer
   */
  record Halves(int neurons) implements StepParts {
    @Override
    public int count() {
      return 2 * neurons;
    }

    @Override
    public Part get(int index) {
      return index < neurons ? new Part.Carried(index) : new Part.Neuron(index - neurons);
    }

    @Override
    public OptionalInt indexOf(Part part) {
      return switch (part) {
        case Part.Carried(int unit) -> within(unit, neurons);
        case Part.Neuron(int unit) -> within(neurons + unit, count());
        case Part.Edge _, Part.Bias _ -> OptionalInt.empty();
      };
    }
  }

  /**
   * The parameters of a layer: each row of weights, followed by that neuron's bias.
   *
   * @param rows nˡ
   * @param columns nˡ⁻¹
   * @param hasBias whether biases are among them
   */
  record Parameters(int rows, int columns, boolean hasBias) implements StepParts {
    @Override
    public int count() {
      return rows * perRow();
    }

    @Override
    public Part get(int index) {
      int unit = index / perRow();
      int from = index % perRow();
      return from < columns ? new Part.Edge(unit, from) : new Part.Bias(unit);
    }

    @Override
    public OptionalInt indexOf(Part part) {
      return switch (part) {
        case Part.Edge(int unit, int from) when from < columns ->
            within(unit * perRow() + from, count());
        case Part.Bias(int unit) when hasBias -> within(unit * perRow() + columns, count());
        case Part.Edge _, Part.Bias _, Part.Neuron _, Part.Carried _ -> OptionalInt.empty();
      };
    }

    private int perRow() {
      return columns + (hasBias ? 1 : 0);
    }
  }

  private static OptionalInt within(int index, int count) {
    return index < count ? OptionalInt.of(index) : OptionalInt.empty();
  }
}
