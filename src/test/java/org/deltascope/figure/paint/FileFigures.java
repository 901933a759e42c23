package org.deltascope.figure.paint;

import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Fonts;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.Occasions;

/** Figures to be written as files. */
final class FileFigures {
  static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());
  static final Typesetter FORMULAS = new Typesetter(400);

  private FileFigures() {}

  /** {@return a step of the published example} */
  static Figure of(FigureKind kind, String step) throws Exception {
    return new Figures(TEXT, FORMULAS)
        .of(kind, Occasions.lesson("two-two-two", step), kind.defaultWidth());
  }

  /** {@return a figure of one text, 200 by 40} */
  static Figure label(String text) {
    Span span = Span.of(text, FontStyle.REGULAR, Ink.of(Role.TEXT));
    Label label =
        new Label(new Point(10, 20), Align.START, Rise.BASELINE, List.of(span), 12, Subject.none());
    return new Figure(200, 40, List.of(label), "Title of " + text, "Description of " + text);
  }
}
