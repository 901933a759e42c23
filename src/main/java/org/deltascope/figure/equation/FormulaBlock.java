package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Formula;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Equation;

/** The formula with matrices, and below it the shapes. */
record FormulaBlock(Compositor compositor, TextMeasure text, double scale) {
  private static final double SIZE = 21;
  private static final double SHAPE_SIZE = 11.5;

  void draw(Equation equation, double left, double room, Paper paper) {
    Setting setting =
        compositor.fitted(compositor.set(Phrase.of(equation.formula()), SIZE * scale), room);
    paper.skip(setting.layout().ascent());
    Formula formula = setting.at(left, paper.y());
    paper.add(formula);
    paper.skip(setting.layout().descent() + 8 * scale);
    double size = SHAPE_SIZE * scale;
    List<Span> spans =
        List.of(
            Span.of("Shapes  ", FontStyle.REGULAR, Ink.of(Role.MUTED)),
            Span.of(equation.shapes().line(), FontStyle.REGULAR, Ink.of(Role.MUTED)));
    double width = text.width(spans, size);
    double fitting = width <= room ? size : size * room / width;
    paper.skip(fitting);
    paper.add(
        new Label(
            new Point(left, paper.y()),
            Align.START,
            Rise.BASELINE,
            spans,
            fitting,
            Subject.none()));
    paper.skip(0.3 * fitting);
  }
}
