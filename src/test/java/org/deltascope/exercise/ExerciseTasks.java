package org.deltascope.exercise;

import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** Exercises of lessons. */
public final class ExerciseTasks {
  private ExerciseTasks() {}

  /** {@return what is wished for of a lesson} */
  public static ExerciseTask of(String lesson, String ask, int digits, int variants, long seed)
      throws DocumentException {
    Document document = DocumentSource.open("lesson:" + lesson).document();
    Experiment experiment = document.experiment();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Names names = DocumentNames.of(document);
    AskedReader.Reading asked = new AskedReader(trace, names).read(ask);
    if (!asked.problem().isEmpty()) {
      throw new IllegalArgumentException(asked.problem());
    }
    return new ExerciseTask(
        document.title(),
        trace,
        names,
        document.given(),
        asked.asked(),
        new Digits(digits),
        variants,
        seed);
  }

  /** {@return an exercise of a lesson that there must be} */
  public static ExerciseSet set(String lesson, String ask, int digits, int variants, long seed)
      throws DocumentException {
    return switch (ExerciseSearch.of(of(lesson, ask, digits, variants, seed))) {
      case ExerciseSet set -> set;
      case RefusedExercise refused -> throw new IllegalArgumentException(refused.reason());
    };
  }
}
