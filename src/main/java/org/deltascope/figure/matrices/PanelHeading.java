package org.deltascope.figure.matrices;

import java.util.List;
import org.deltascope.figure.Span;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * What stands above a matrix and above the columns beside it: read from left to right it is the
 * formula.
 *
 * @param numbers say what things are called
 */
record PanelHeading(PanelNumbers numbers) {

  /** {@return the matrix's name and shape} */
  List<Span> of(MatrixPanel panel) {
    return SpanFactory.join(
        numbers.name(panel, Ink.of(Role.TEXT)),
        Span.of(
            "  %d×%d".formatted(panel.rows(), panel.columns()),
            FontStyle.REGULAR,
            Ink.of(Role.MUTED)));
  }

  /** {@return the name of a column to the right, with the sign that leads to it} */
  List<Span> right(MatrixPanel panel, Quantity quantity) {
    return SpanFactory.join(
        SpanFactory.text(sign(panel, quantity), FontStyle.REGULAR, Ink.of(Role.MUTED)),
        numbers.all().name(quantity, Ink.of(Role.MUTED)));
  }

  private static String sign(MatrixPanel panel, Quantity quantity) {
    return switch (quantity.kind()) {
      case BIAS -> "+ ";
      case WEIGHTED_INPUT, CARRIED, ERROR -> "= ";
      case ACTIVATION -> "→ ";
      case SLOPE -> "⊙ ";
      case TARGET, BIAS_GRADIENT, NEW_BIAS -> "";
      case Kind _ -> throw new IllegalArgumentException(quantity + " beside " + panel.matrix());
    };
  }
}
