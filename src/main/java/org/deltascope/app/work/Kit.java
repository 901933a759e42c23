package org.deltascope.app.work;

import org.deltascope.figure.Fonts;
import org.deltascope.figure.Pointer;
import org.deltascope.figure.TextMeasure;
import org.deltascope.figure.paint.Typesetter;

/**
 * What figures are laid out and painted with. Making one loads the fonts.
 *
 * @param text sets labels
 * @param formulas sets formulas
 * @param pointer finds what a point of a figure stands for
 */
public record Kit(TextMeasure text, Typesetter formulas, Pointer pointer) {

  private static final int FORMULAS_KEPT = 2_000;
  private static final double TOLERANCE = 5;

  /** {@return a new kit} */
  public static Kit load() {
    TextMeasure text = new TextMeasure(new Fonts());
    return new Kit(text, new Typesetter(FORMULAS_KEPT), new Pointer(text, TOLERANCE));
  }
}
