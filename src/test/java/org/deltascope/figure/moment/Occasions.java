package org.deltascope.figure.moment;

import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Subject;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Names;
import org.deltascope.formula.Numerals;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Trace;

/** Moments to make figures of. */
public final class Occasions {
  private Occasions() {}

  /** {@return a step of a lesson's first update, shown whole} */
  public static Occasion lesson(String id, String step) throws Exception {
    return of(Lessons.open(id), step);
  }

  /** {@return a step of a document's first update, shown whole} */
  public static Occasion of(Document document, String step) {
    Experiment experiment = document.experiment();
    History history = new History(experiment);
    Trace trace = history.trace(0);
    return new Occasion(
        document.title(),
        trace,
        Moment.whole(0, trace.outline().indexOf(step).orElseThrow()),
        Lens.first(),
        Names.of(experiment.network(), document.inputNames()),
        Numerals.of(Digits.DEFAULT, document.given(), trace, Lens.first()),
        history.losses(),
        Subject.none());
  }
}
