package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentException;
import org.deltascope.document.Lessons;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Names;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** Handouts to look at. */
final class Handouts {
  private Handouts() {}

  static Handout ofLesson(String id, int updates) throws DocumentException {
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
  static Stream<Block> blocks(Handout handout) {
    return handout.updates().stream()
        .flatMap(update -> update.steps().stream())
        .flatMap(step -> step.blocks().stream());
  }
}
