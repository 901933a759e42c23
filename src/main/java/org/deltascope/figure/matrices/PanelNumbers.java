package org.deltascope.figure.matrices;

import java.util.List;
import org.deltascope.figure.Span;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The numbers of the matrices, as they are written, and what they are called.
 *
 * @param scene what is shown
 * @param values of the quantities
 */
record PanelNumbers(NetworkScene scene, TraceEnvironment values) {
  private static final String UNKNOWN = "·";
  private static final String ASKED = "?";

  static PanelNumbers of(NetworkScene scene) {
    return new PanelNumbers(scene, new TraceEnvironment(scene.trace(), scene.lens()));
  }

  boolean isKnown(Ref.One ref) {
    return scene.knowledge().shows(ref);
  }

  /** {@return whether there is such a number: an edge may be absent} */
  boolean exists(Ref.One ref) {
    return ref.kind().place() != Quantity.Place.EDGE
        || scene
            .trace()
            .before()
            .network()
            .layer(ref.layer())
            .edges()
            .isPresent(ref.row(), ref.column());
  }

  double value(Ref.One ref) {
    return values.value(ref.quantity()).get(ref.row(), ref.column());
  }

  /** {@return the number as it will be written once it is known} */
  String written(Ref.One ref) {
    return exists(ref) ? scene.numerals().text(ref, value(ref)) : "";
  }

  /** {@return the number, or what stands in its place as long as it is not known} */
  String text(Ref.One ref) {
    if (!exists(ref)) {
      return "";
    }
    if (scene.knowledge().withholds(ref)) {
      return ASKED;
    }
    return isKnown(ref) ? written(ref) : UNKNOWN;
  }

  /** {@return the known entries of a panel's matrix as it is shown; the others are no numbers} */
  Matrix known(MatrixPanel panel) {
    return Matrix.generate(panel.rows(), panel.columns(), (i, j) -> known(panel.at(i, j)));
  }

  /** {@return the known entries of a quantity that is a column} */
  Matrix known(Quantity column) {
    return Matrix.generate(values.shape(column).rows(), 1, (i, _) -> known(column.at(i)));
  }

  private double known(Ref.One ref) {
    return exists(ref) && isKnown(ref) ? value(ref) : Double.NaN;
  }

  /** {@return the same as plain text} */
  String spoken(Quantity quantity) {
    String name = scene.names().of(quantity.all()).text();
    return switch (quantity.kind()) {
      case CARRIED, WEIGHT_GRADIENT, BIAS_GRADIENT -> "∂L/∂" + name;
      case SLOPE -> "f′(" + name + ")";
      case Kind _ -> name;
    };
  }

  /** {@return what a quantity is called, derivatives by what L is derived by} */
  List<Span> name(Quantity quantity, Ink ink) {
    List<Span> name = SpanFactory.name(scene.names().of(quantity.all()), FontStyle.MATH, ink);
    return switch (quantity.kind()) {
      case CARRIED, WEIGHT_GRADIENT, BIAS_GRADIENT ->
          SpanFactory.join(List.of(Span.of("∂L/∂", FontStyle.MATH, ink)), name);
      case SLOPE ->
          SpanFactory.join(
              SpanFactory.join(List.of(Span.of("f′(", FontStyle.MATH, ink)), name),
              Span.of(")", FontStyle.REGULAR, ink));
      case Kind _ -> name;
    };
  }

  /** {@return what a panel's matrix is called} */
  List<Span> name(MatrixPanel panel, Ink ink) {
    List<Span> name = name(panel.matrix(), ink);
    return panel.isTransposed()
        ? SpanFactory.join(
            SpanFactory.join(List.of(Span.of("(", FontStyle.REGULAR, ink)), name),
            Span.of(")", FontStyle.REGULAR, ink),
            Span.sup("T", FontStyle.REGULAR, ink))
        : name;
  }
}
