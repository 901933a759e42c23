package org.deltascope.handout.report;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.loss.HeldLoss;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.figure.loss.LossStop;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.Learnt;
import org.deltascope.history.RunLearning;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepId;
import org.deltascope.trace.Trace;

/** The pictures of a report: the losses on the way, and the network at its end. */
final class ReportFigures {
  private static final double WIDTH = 760;

  private final TrainedDocument document;
  private final Learnt learnt;
  private final Trace trace;
  private final Figures figures;

  ReportFigures(TrainedDocument document, Learnt learnt, TextMeasure text, Typesetter formulas) {
    this.document = document;
    this.learnt = learnt;
    this.trace = Backpropagation.trace(document.experiment(), learnt.state());
    this.figures = new Figures(text, formulas);
  }

  /** {@return the update that would come next} */
  Trace trace() {
    return trace;
  }

  /** {@return the losses of all updates} */
  Figure losses() {
    return figure(FigureKind.LOSS, trace.steps().size() - 1);
  }

  /** {@return the network with the weights that it came to} */
  Figure network() {
    return figure(FigureKind.NETWORK, trace.outline().indexOf(StepId.loss(trace.depth())));
  }

  private LossStop stop() {
    RunLearning.Stopped stopped =
        new RunLearning.Stopped(learnt.reason(), learnt.state().updates());
    return new StopWords(document.names()).mark(stopped);
  }

  private List<HeldLoss> held() {
    return learnt.results().stream()
        .flatMap(
            result ->
                result.test().stream().map(test -> new HeldLoss(result.updates(), test.loss())))
        .toList();
  }

  private Figure figure(FigureKind kind, int step) {
    SampleSelection lens = SampleSelection.first();
    MomentView moment =
        new MomentView(
            "",
            WrittenMoment.of(
                trace,
                Moment.whole(trace.update(), step),
                lens,
                document.names(),
                Numerals.of(Digits.DEFAULT, document.given(), trace, lens)),
            LossLines.of(learnt.losses()).stopped(Optional.of(stop())).besidesHeld(held()),
            Subject.none());
    return figures.of(kind, moment, WIDTH);
  }
}
