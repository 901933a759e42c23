package org.deltascope.figure.equation;

import org.deltascope.figure.Formula;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Equation;

/** The formula with matrices, and below each factor its shape. */
record FormulaBlock(Compositor compositor, TextMeasure text, double scale) {
  private static final double SIZE = 21;

  void draw(Equation equation, double left, double room, Paper paper) {
    Setting setting =
        compositor.fitted(compositor.set(Phrase.of(equation.formula()), SIZE * scale), room);
    paper.skip(setting.layout().ascent());
    Formula formula = setting.at(left, paper.y());
    paper.add(formula);
    paper.skip(setting.layout().descent() + 5 * scale);
    new ShapeRow(compositor, text, scale).draw(equation, formula, left, room, paper);
  }
}
