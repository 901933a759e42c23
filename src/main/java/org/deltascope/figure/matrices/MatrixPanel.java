package org.deltascope.figure.matrices;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * A matrix of a layer and the columns that belong to its rows and columns.
 *
 * @param kind what it is shown for
 * @param matrix whose entries it has
 * @param rows how many it has, as it is shown
 * @param columns how many it has, as it is shown
 * @param left what stands down its left side, if anything
 * @param top what stands along its top, if anything
 * @param right what stands to its right, in order
 * @param augmented whether biases are its column 0, along whose top stands a 1
 */
record MatrixPanel(
    PanelKind kind,
    Quantity matrix,
    int rows,
    int columns,
    Optional<Quantity> left,
    Optional<Quantity> top,
    List<Quantity> right,
    boolean augmented) {

  MatrixPanel {
    right = List.copyOf(right);
  }

  boolean isTransposed() {
    return kind == PanelKind.BACK;
  }

  /** {@return the entry of the quantity that stands there} */
  Ref.One at(int row, int column) {
    if (!augmented) {
      return isTransposed() ? matrix.at(column, row) : matrix.at(row, column);
    }
    return column == 0 ? bias().at(row) : matrix.at(row, column - 1);
  }

  private Quantity bias() {
    return new Quantity(Augmented.bias(matrix.kind()).orElseThrow(), matrix.layer());
  }

  /** {@return the neuron that a column belongs to; none where it is that of the biases} */
  OptionalInt unit(int column) {
    int unit = augmented ? column - 1 : column;
    return unit < 0 ? OptionalInt.empty() : OptionalInt.of(unit);
  }

  /** {@return the number along the top, if one of a quantity stands there and no 1} */
  Optional<Ref.One> top(int column) {
    return unit(column).stream()
        .boxed()
        .flatMap(unit -> top.stream().map(quantity -> quantity.at(unit)))
        .findFirst();
  }

  /** {@return the layer whose neurons its rows are} */
  int rowLayer() {
    return isTransposed() ? matrix.layer() - 1 : matrix.layer();
  }

  /** {@return the layer whose neurons its columns are} */
  int columnLayer() {
    return isTransposed() ? matrix.layer() : matrix.layer() - 1;
  }
}
