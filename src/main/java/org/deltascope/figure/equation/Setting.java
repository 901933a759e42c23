package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Formula;
import org.deltascope.figure.FormulaLayout;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;

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
record Setting(
    String latex, String text, List<Term> terms, FormulaLayout layout, double size, Ink ink) {

  double width() {
    return layout.width();
  }

  Formula at(double x, double baseline) {
    return new Formula(
        new Point(x, baseline), latex, text, size, ink, terms, layout, Subject.none());
  }
}
