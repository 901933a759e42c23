package org.deltascope.app.work;

import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.Pointer;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;

/**
 * What figures are laid out and painted with. Making one loads the fonts.
 *
 * @param text sets labels
 * @param formulas sets formulas
 * @param pointer finds what a point of a figure stands for
 */
public record FigureTools(TextMeasure text, Typesetter formulas, Pointer pointer) {

  private static final int FORMULAS_KEPT = 2_000;
  private static final double TOLERANCE = 5;

  /** {@return a new kit} */
  public static FigureTools load() {
    TextMeasure text = new TextMeasure(new Fonts());
    return new FigureTools(text, new Typesetter(FORMULAS_KEPT), new Pointer(text, TOLERANCE));
  }
}
