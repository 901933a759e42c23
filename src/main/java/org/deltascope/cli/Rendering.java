package org.deltascope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.deltascope.document.DocumentSource;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.handout.report.StopWords;
import org.deltascope.history.History;
import org.deltascope.history.LearningGoal;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.RunLearning;
import org.deltascope.history.StopReason;
import org.deltascope.history.norm.HeldSampler;
import org.deltascope.history.norm.NormSampler;
import org.deltascope.history.norm.NormSource;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.StopRule;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Writes figures of one update, with the fonts that come with the program. */
final class Rendering {
  private static final int FORMULAS_KEPT = 2_000;

  private final String title;
  private final Trace trace;
  private final Names names;
  private final GivenNumbers given;
  private final LossLines losses;
  private final Dataset data;
  private final NormSource norms;
  private final Optional<Divergence> divergence;
  private final TextMeasure text = new TextMeasure(Fonts.bundled());
  private final Typesetter formulas = new Typesetter(FORMULAS_KEPT);
  private final Figures figures = new Figures(text, formulas);

  private Rendering(
      String title,
      Trace trace,
      Names names,
      GivenNumbers given,
      LossLines losses,
      Dataset data,
      NormSource norms,
      Optional<Divergence> divergence) {
    this.title = title;
    this.trace = trace;
    this.names = names;
    this.given = given;
    this.losses = losses;
    this.data = data;
    this.norms = norms;
    this.divergence = divergence;
  }

  /** How figures are written. */
  record Style(
      FigureKind kind,
      FigureFormat format,
      Theme theme,
      double width,
      double scale,
      SampleSelection lens,
      Digits digits,
      ChosenWay way) {}

  /**
   * {@return an update of a document in these steps; those before it are made on the way}
   *
   * @param kind what is to be drawn of it
   */
  static Rendering of(
      DocumentSource named,
      long update,
      Outline outline,
      FigureKind kind,
      ProgressListener watcher) {
    Experiment experiment = named.document().experiment();
    History history = new History(experiment);
    StopRule rule = named.document().training().stop();
    Optional<RunLearning.Stopped> stopped =
        kind == FigureKind.LOSS ? stopped(history, rule, update, watcher) : Optional.empty();
    Trace trace = history.trace(update, watcher).along(outline);
    Names names = StyleOptions.names(named);
    return new Rendering(
        named.document().title(),
        trace,
        names,
        named.document().given(),
        LossLines.of(history.losses()).stopped(stopped.map(new StopWords(names)::mark)),
        experiment.data(),
        new NormSource(
            new NormSampler(history),
            new HeldSampler(experiment, history::stateBefore),
            history.updates()),
        history.divergenceUpTo(trace));
  }

  /** {@return where what the document asks for stops its training, if it does by then} */
  private static Optional<RunLearning.Stopped> stopped(
      History history, StopRule rule, long update, ProgressListener watcher) {
    if (rule.equals(StopRule.never())) {
      return Optional.empty();
    }
    RunLearning.Stopped stopped =
        RunLearning.learn(
            history,
            0,
            new LearningGoal(rule, false),
            (reached, _) -> reached < update && watcher.reached(reached, update));
    return stopped.reason() instanceof StopReason.Ended ? Optional.empty() : Optional.of(stopped);
  }

  /** {@return where numbers ceased to be finite, in the update or before it, if they did} */
  Optional<Divergence> divergence() {
    return divergence;
  }

  Outline outline() {
    return trace.outline();
  }

  void write(Moment moment, Style style, OutputStream out) throws IOException {
    MomentView occasion =
        new MomentView(
            title,
            WrittenMoment.of(
                trace,
                moment,
                style.lens(),
                names,
                Numerals.of(style.digits(), given, trace, style.lens())),
            losses,
            Subject.none(),
            Optional.of(data),
            Optional.of(norms));
    Figure figure = figures.of(style.kind(), occasion, style.width(), style.way());
    style.format().writer(text, formulas, style.scale()).write(figure, style.theme(), out);
  }
}
