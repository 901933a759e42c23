package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** Handouts to look at. */
public final class Handouts {
  private Handouts() {}

  public static Handout ofLesson(String id, int updates) throws DocumentException {
    return of(Lessons.open(id), Digits.DEFAULT, updates);
  }

  static Handout of(Document document, Digits digits, int updates) {
    Experiment experiment = document.experiment();
    List<Trace> traces = new ArrayList<>();
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      traces.add(Backpropagation.trace(experiment, state));
      state = traces.getLast().after();
    }
    Names names = Names.of(experiment.network(), document.inputNames());
    return Handout.of(document.title(), experiment, names, digits, document.given(), traces);
  }

  /** {@return the blocks of all steps of all updates} */
  static Stream<HandoutBlock> blocks(Handout handout) {
    return handout.updates().stream()
        .flatMap(update -> update.steps().stream())
        .flatMap(step -> step.blocks().stream());
  }
}
