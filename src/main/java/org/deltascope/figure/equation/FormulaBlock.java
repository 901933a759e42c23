package org.deltascope.figure.equation;

import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.equation.setting.FormulaText;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TypesetFormula;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.formula.Equation;

/** The formula with matrices, and below each factor its shape. */
record FormulaBlock(FormulaSetter compositor, TextMeasure text, double scale) {
  private static final double SIZE = 21;

  void draw(Equation equation, double left, double room, MarkFlow paper) {
    TypesetFormula setting =
        compositor.fitted(compositor.set(FormulaText.of(equation.formula()), SIZE * scale), room);
    paper.skip(setting.layout().ascent());
    FormulaMark formula = setting.at(left, paper.y());
    paper.add(formula);
    paper.skip(setting.layout().descent() + 5 * scale);
    new ShapeRow(compositor, text, scale).draw(equation, formula, left, room, paper);
  }
}
