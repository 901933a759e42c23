package org.deltascope.figure.paint.tex;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Term;
import org.deltascope.figure.style.Ink;

/** Takes formulas apart by colour. */
public final class FormulaParts {
  private FormulaParts() {}

  /** {@return the outlines in each colour, in their place in the figure, in a stable order} */
  public static Map<Ink, Shape> parts(FormulaMark formula, Typesetter typesetter) {
    AffineTransform place =
        AffineTransform.getTranslateInstance(formula.origin().x(), formula.origin().y());
    place.scale(formula.size(), formula.size());
    Map<Integer, Ink> inks = new TreeMap<>();
    for (Term term : formula.terms()) {
      inks.put(term.number(), term.ink());
    }
    Map<Ink, Shape> parts = new LinkedHashMap<>();
    new TreeMap<>(typesetter.outlines(formula.latex()).shapes())
        .forEach(
            (number, shape) -> {
              Ink ink = inks.getOrDefault(number, formula.ink());
              Shape part = parts.computeIfAbsent(ink, _ -> new Path2D.Double());
              ((Path2D) part).append(place.createTransformedShape(shape), false);
            });
    return parts;
  }
}
