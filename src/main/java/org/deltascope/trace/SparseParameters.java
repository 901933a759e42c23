package org.deltascope.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Layer;

/**
 * The parameters of a layer in which edges are absent: each row of weights that are there, followed
 * by that neuron's bias.
 *
 * @param weights the quantity that the weights' numbers are entries of
 * @param bias the quantity that the biases' numbers are entries of
 * @param edges which are there
 * @param columns nˡ⁻¹
 * @param starts the index of each neuron's first part, and after the last the number of all
 * @param hasBias whether biases are among them
 */
public record SparseParameters(
    Quantity weights,
    Quantity bias,
    Edges edges,
    int columns,
    List<Integer> starts,
    boolean hasBias)
    implements StepParts {

  /** Makes it immutable. */
  public SparseParameters {
    starts = List.copyOf(starts);
  }

  static SparseParameters of(Quantity weights, Quantity bias, Layer layer, boolean hasBias) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int to = 0; to < layer.units(); to++) {
      int edges = layer.edges().countBefore(to, layer.inputs());
      starts.add(starts.getLast() + edges + (hasBias ? 1 : 0));
    }
    return new SparseParameters(weights, bias, layer.edges(), layer.inputs(), starts, hasBias);
  }

  @Override
  public int count() {
    return starts.getLast();
  }

  @Override
  public Ref.One get(int index) {
    int unit = unit(index);
    int left = index - starts.get(unit);
    for (int from = 0; from < columns; from++) {
      if (edges.isPresent(unit, from) && left-- == 0) {
        return weights.at(unit, from);
      }
    }
    return bias.at(unit);
  }

  /** Neurons without parts begin where the next one does, so the last of equals is meant. */
  private int unit(int index) {
    int found = Collections.binarySearch(starts, index);
    int unit = found >= 0 ? found : -found - 2;
    while (starts.get(unit + 1) <= index) {
      unit++;
    }
    return unit;
  }

  @Override
  public OptionalInt indexOf(Ref.One part) {
    int unit = part.row();
    if (unit + 1 >= starts.size()) {
      return OptionalInt.empty();
    }
    if (part.quantity().equals(weights)) {
      return part.column() < columns && edges.isPresent(unit, part.column())
          ? OptionalInt.of(starts.get(unit) + edges.countBefore(unit, part.column()))
          : OptionalInt.empty();
    }
    return hasBias && part.quantity().equals(bias)
        ? OptionalInt.of(starts.get(unit + 1) - 1)
        : OptionalInt.empty();
  }
}
