package org.deltascope.handout.exercise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.handout.work.ExerciseWork;
import org.deltascope.history.LossCurve;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;

/** The picture of an exercise: the network with what is given, without what is to be found. */
final class ExerciseFigure {
  private static final double WIDTH = 760;
  private static final double PIXELS = 2;
  private static final int FORMULAS_KEPT = 200;

  private final TextMeasure text = new TextMeasure(Fonts.bundled());
  private final Typesetter formulas = new Typesetter(FORMULAS_KEPT);
  private final Figures figures = Figures.forWorksheets(text, formulas);
  private final ExerciseSet set;

  ExerciseFigure(ExerciseSet set) {
    this.set = set;
  }

  /** {@return the network of a variant at the first step that is asked for} */
  Figure of(Variant variant) {
    SampleSelection lens = SampleSelection.first();
    int step = ExerciseWork.of(set, variant).shownStep();
    MomentView moment =
        new MomentView(
            "",
            WrittenMoment.of(
                variant.trace(),
                Moment.whole(variant.trace().update(), step),
                lens,
                set.names(),
                Numerals.of(set.digits(), variant.given(), variant.trace(), lens)),
            new LossCurve(0, List.of()),
            Subject.none());
    return figures.of(FigureKind.NETWORK, moment, WIDTH);
  }

  /** {@return a figure as a file} */
  byte[] file(Figure figure, FigureFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    double scale = format == FigureFormat.PNG ? PIXELS : 1;
    format.writer(text, formulas, scale).write(figure, Theme.LIGHT, bytes);
    return bytes.toByteArray();
  }
}
