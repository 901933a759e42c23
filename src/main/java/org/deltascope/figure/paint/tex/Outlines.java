package org.deltascope.figure.paint.tex;

import java.awt.geom.Path2D;
import java.util.Map;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.FormulaLayout;

/**
 * A formula typeset once, at size 1, with the left end of its baseline at the origin.
 *
 * @param width in em
 * @param ascent above the baseline, in em
 * @param descent below the baseline, in em
 * @param shapes the filled outline of each term by its number, without the terms inside it; {@link
 *     TermMarkup#OUTSIDE} is the rest. Not to be changed
 * @param boxes the box of each term, with the terms inside it
 */
public record Outlines(
    double width,
    double ascent,
    double descent,
    Map<Integer, Path2D> shapes,
    Map<Integer, Bounds> boxes) {
  /** {@return the measures at a size} */
  FormulaLayout at(double size) {
    Map<Integer, Bounds> scaled = new java.util.HashMap<>();
    boxes.forEach(
        (term, box) ->
            scaled.put(
                term,
                new Bounds(
                    box.x() * size, box.y() * size, box.width() * size, box.height() * size)));
    return new FormulaLayout(width * size, ascent * size, descent * size, scaled);
  }
}
