package org.deltascope.figure.equation.setting;

import java.util.List;
import org.deltascope.figure.FormulaLayout;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.style.Ink;

/**
 * A formula that is set but not yet placed.
 *
 * @param latex with its terms marked
 * @param text the same in plain text
 * @param terms of it
 * @param layout at its size
 * @param size of the letters, in units
 * @param ink of everything outside the terms
 */
public record TypesetFormula(
    String latex, String text, List<Term> terms, FormulaLayout layout, double size, Ink ink) {

  public double width() {
    return layout.width();
  }

  public FormulaMark at(double x, double baseline) {
    return new FormulaMark(
        new Point(x, baseline), latex, text, size, ink, terms, layout, Subject.none());
  }
}
