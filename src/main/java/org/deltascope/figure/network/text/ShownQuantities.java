package org.deltascope.figure.network.text;

import java.util.List;
import org.deltascope.figure.Span;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Name;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Any number of an update as it is written at a moment, and what it is called.
 *
 * @param scene what is shown
 * @param values of the quantities
 */
public record ShownQuantities(NetworkScene scene, Environment values) {
  private static final String UNKNOWN = "·";
  private static final String ASKED = "?";

  /** {@return the numbers of a scene} */
  public static ShownQuantities of(NetworkScene scene) {
    return new ShownQuantities(
        scene, scene.names().convention().shown(new TraceEnvironment(scene.trace(), scene.lens())));
  }

  /** {@return the numbers as they are computed, whatever letters stand for} */
  public Environment computed() {
    return new TraceEnvironment(scene.trace(), scene.lens());
  }

  /** {@return whether a number is known by now} */
  public boolean isKnown(Ref ref) {
    return scene.knowledge().shows(ref);
  }

  /** {@return whether there is such a number: an edge may be absent} */
  public boolean exists(Ref.One ref) {
    return ref.kind().place() != Quantity.Place.EDGE
        || scene
            .trace()
            .before()
            .network()
            .layer(ref.layer())
            .edges()
            .isPresent(ref.row(), ref.column());
  }

  /** {@return the number} */
  public double value(Ref.One ref) {
    return values.value(ref.quantity()).get(ref.row(), ref.column());
  }

  /** {@return the number as it will be written once it is known} */
  public String written(Ref.One ref) {
    return exists(ref) ? scene.numerals().text(ref, value(ref)) : "";
  }

  /** {@return the number, or what stands in its place as long as it is not known} */
  public String text(Ref.One ref) {
    if (!exists(ref)) {
      return "";
    }
    if (scene.knowledge().withholds(ref)) {
      return ASKED;
    }
    return isKnown(ref) ? written(ref) : UNKNOWN;
  }

  /** {@return what a quantity is called, as plain text} */
  public String spoken(Quantity quantity) {
    String name = scene.names().of(quantity.all()).text();
    return switch (quantity.kind()) {
      case CARRIED, WEIGHT_GRADIENT, BIAS_GRADIENT -> "∂L/∂" + name;
      case SLOPE -> "f′(" + name + ")";
      case Kind _ -> name;
    };
  }

  /** {@return what a quantity is called, derivatives by what L is derived by} */
  public List<Span> name(Quantity quantity, Ink ink) {
    return name(quantity, scene.names().of(quantity.all()), ink);
  }

  /** {@return the same with a tilde: it has the biases, or the 1 that they are the weights of} */
  public List<Span> augmented(Quantity quantity, Ink ink) {
    return name(quantity, scene.names().of(quantity.all()).withTilde(), ink);
  }

  private static List<Span> name(Quantity quantity, Name called, Ink ink) {
    List<Span> name = SpanFactory.name(called, FontStyle.MATH, ink);
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
}
