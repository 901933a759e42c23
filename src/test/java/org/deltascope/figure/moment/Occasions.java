package org.deltascope.figure.moment;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Subject;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.history.norm.HeldSampler;
import org.deltascope.history.norm.NormSampler;
import org.deltascope.history.norm.NormSource;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Moments to make figures of. */
public final class Occasions {
  private Occasions() {}

  /** {@return a step of a lesson's first update, shown whole} */
  public static MomentView lesson(String id, String step) throws Exception {
    return of(Lessons.open(id), step);
  }

  /**
   * {@return a step of the published example; or of a lesson that tells classes apart, or its end,
   * where the figure shows nothing before}
   */
  public static MomentView usual(FigureKind kind, String step) throws Exception {
    return switch (kind) {
      case CONFUSION -> lesson("xor", step);
      case NORMS -> lesson("two-two-two", "update[2]");
      case NETWORK, EQUATION, MATRICES, PATHS, MODULES, GRAPH, LOSS, BOUNDARY, SLICE, HISTOGRAM ->
          lesson("two-two-two", step);
    };
  }

  /** {@return a step of a document's first update, shown whole} */
  public static MomentView of(Document document, String step) {
    Experiment experiment = document.experiment();
    History history = new History(experiment);
    Trace trace = history.trace(0);
    return new MomentView(
        document.title(),
        WrittenMoment.of(
            trace,
            Moment.whole(0, trace.outline().indexOf(step).orElseThrow()),
            SampleSelection.first(),
            Names.of(experiment.network(), document.labels()),
            Numerals.of(Digits.DEFAULT, document.given(), trace, SampleSelection.first())),
        LossLines.of(history.losses()),
        Subject.none(),
        Optional.of(experiment.data()),
        Optional.of(
            new NormSource(
                new NormSampler(history),
                new HeldSampler(history.run().experiment(), history::stateBefore),
                1)));
  }
}
