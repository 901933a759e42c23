package org.deltascope.figure.paint;

import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/** Figures to be written as files. */
public final class FileFigures {
  public static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());
  public static final Typesetter FORMULAS = new Typesetter(400);

  private FileFigures() {}

  /** {@return a step of the published example, or of one that tells classes apart} */
  public static Figure of(FigureKind kind, String step) throws Exception {
    return new Figures(TEXT, FORMULAS).of(kind, Occasions.usual(kind, step), kind.defaultWidth());
  }

  /** {@return a figure of one text, 200 by 40} */
  public static Figure label(String text) {
    Span span = Span.of(text, FontStyle.REGULAR, Ink.of(Role.TEXT));
    TextMark label =
        new TextMark(
            new Point(10, 20),
            HorizontalAlign.START,
            VerticalAlign.BASELINE,
            List.of(span),
            12,
            Subject.none());
    return new Figure(200, 40, List.of(label), "Title of " + text, "Description of " + text);
  }
}
