package org.deltascope.figure.paint.common;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.measure.TextRun;

/** The runs of labels as files have them: visible, and as long as they can be. */
public final class TextRuns {
  private static final double NOTHING = 1e-6;

  private TextRuns() {}

  /** {@return the label's runs; those that follow each other and look the same are one} */
  public static List<TextRun> of(TextMark label, TextMeasure measure) {
    List<TextRun> runs = new ArrayList<>();
    for (TextRun run : measure.runs(label)) {
      if (!runs.isEmpty() && goOn(runs.getLast(), run)) {
        runs.set(runs.size() - 1, joined(runs.getLast(), run));
      } else {
        runs.add(run);
      }
    }
    runs.removeIf(run -> !run.ink().visible());
    return runs;
  }

  private static boolean goOn(TextRun first, TextRun next) {
    return first.typeface().equals(next.typeface())
        && first.ink().equals(next.ink())
        && !first.rightToLeft()
        && !next.rightToLeft()
        && first.size() == next.size()
        && first.y() == next.y()
        && Math.abs(first.x() + first.width() - next.x()) < NOTHING;
  }

  private static TextRun joined(TextRun first, TextRun next) {
    return new TextRun(
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
