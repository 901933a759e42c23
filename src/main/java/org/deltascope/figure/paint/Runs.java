package org.deltascope.figure.paint;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Label;
import org.deltascope.figure.Run;
import org.deltascope.figure.TextMeasure;

/** The runs of labels as files have them: visible, and as long as they can be. */
final class Runs {
  private static final double NOTHING = 1e-6;

  private Runs() {}

  /** {@return the label's runs; those that follow each other and look the same are one} */
  static List<Run> of(Label label, TextMeasure measure) {
    List<Run> runs = new ArrayList<>();
    for (Run run : measure.runs(label)) {
      if (!runs.isEmpty() && goOn(runs.getLast(), run)) {
        runs.set(runs.size() - 1, joined(runs.getLast(), run));
      } else {
        runs.add(run);
      }
    }
    runs.removeIf(run -> !run.ink().visible());
    return runs;
  }

  private static boolean goOn(Run first, Run next) {
    return first.typeface().equals(next.typeface())
        && first.ink().equals(next.ink())
        && !first.rightToLeft()
        && !next.rightToLeft()
        && first.size() == next.size()
        && first.y() == next.y()
        && Math.abs(first.x() + first.width() - next.x()) < NOTHING;
  }

  private static Run joined(Run first, Run next) {
    return new Run(
        first.text() + next.text(),
        first.font(),
        first.typeface(),
        false,
        first.size(),
        first.x(),
        first.y(),
        first.width() + next.width(),
        first.ink());
  }
}
