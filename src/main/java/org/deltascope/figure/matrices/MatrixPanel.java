package org.deltascope.figure.matrices;

import java.util.List;
import java.util.Optional;
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
 */
record MatrixPanel(
    PanelKind kind,
    Quantity matrix,
    int rows,
    int columns,
    Optional<Quantity> left,
    Optional<Quantity> top,
    List<Quantity> right) {

  MatrixPanel {
    right = List.copyOf(right);
  }

  boolean isTransposed() {
    return kind == PanelKind.BACK;
  }

  /** {@return the entry of the quantity that stands there} */
  Ref.One at(int row, int column) {
    return isTransposed() ? matrix.at(column, row) : matrix.at(row, column);
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
