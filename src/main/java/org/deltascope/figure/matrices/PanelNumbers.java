package org.deltascope.figure.matrices;

import java.util.List;
import org.deltascope.figure.Span;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * The numbers of the matrices, and what these are called.
 *
 * @param all the numbers of the moment
 */
record PanelNumbers(ShownQuantities all) {

  static PanelNumbers of(NetworkScene scene) {
    return new PanelNumbers(ShownQuantities.of(scene));
  }

  /** {@return the known entries of a panel's matrix as it is shown; the others are no numbers} */
  Matrix known(MatrixPanel panel) {
    return Matrix.generate(panel.rows(), panel.columns(), (i, j) -> known(panel.at(i, j)));
  }

  /** {@return the known entries of a quantity that is a column} */
  Matrix known(Quantity column) {
    return Matrix.generate(all.values().shape(column).rows(), 1, (i, _) -> known(column.at(i)));
  }

  /** {@return the known numbers along the top of a panel, where a 1 stands above the biases} */
  Matrix along(MatrixPanel panel) {
    return Matrix.generate(1, panel.columns(), (_, j) -> panel.top(j).map(this::known).orElse(1.0));
  }

  /** {@return what a panel's matrix, or what stands along its top, is called} */
  List<Span> name(MatrixPanel panel, Quantity quantity, Ink ink) {
    return panel.augmented() ? all.augmented(quantity, ink) : all.name(quantity, ink);
  }

  /** {@return a number along the top as it is written, a 1 above the biases} */
  String along(MatrixPanel panel, int column, java.util.function.Function<Ref.One, String> text) {
    return panel.top(column).map(text).orElse("1");
  }

  private double known(Ref.One ref) {
    return all.exists(ref) && all.isKnown(ref) ? all.value(ref) : Double.NaN;
  }

  /** {@return what a panel's matrix is called} */
  List<Span> name(MatrixPanel panel, Ink ink) {
    List<Span> name = name(panel, panel.matrix(), ink);
    return panel.isTransposed()
        ? SpanFactory.join(
            SpanFactory.join(List.of(Span.of("(", FontStyle.REGULAR, ink)), name),
            Span.of(")", FontStyle.REGULAR, ink),
            Span.sup("T", FontStyle.REGULAR, ink))
        : name;
  }
}
