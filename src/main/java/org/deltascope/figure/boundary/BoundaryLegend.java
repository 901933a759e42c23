package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.HorizontalAlign;

/**
 * What the shapes of samples mean.
 *
 * @param scene whose samples they are
 * @param texts what is written
 */
record BoundaryLegend(BoundaryScene scene, PlotTexts texts) {
  private static final int MOST = 10;
  private static final double RADIUS = 4.2;
  private static final double GAP = 14;

  /** {@return it in a line, as far as there is room} */
  List<Mark> marks(double from, double middle, double to) {
    List<Mark> marks = new ArrayList<>();
    if (scene.data().isEmpty()) {
      return marks;
    }
    double x = from;
    for (int k = 0; k < Math.min(MOST, scene.classes()); k++) {
      x = entry(marks, new ClassLook(k, scene.classes()), false, name(k), x, middle, to);
    }
    if (!new SampleMarks(scene).held().isEmpty()) {
      entry(marks, new ClassLook(0, scene.classes()), true, "held back to test", x, middle, to);
    }
    return marks;
  }

  private double entry(
      List<Mark> marks,
      ClassLook look,
      boolean held,
      String name,
      double x,
      double middle,
      double to) {
    List<Span> words = List.of(PlotTexts.muted(name));
    double end = x + 2 * RADIUS + 5 + texts.width(words);
    if (end > to) {
      return x;
    }
    marks.addAll(look.marks(new Point(x + RADIUS, middle), RADIUS, held));
    marks.add(
        texts.line(
            new Point(x + 2 * RADIUS + 5, middle),
            HorizontalAlign.START,
            words,
            to,
            Subject.none()));
    return end + GAP;
  }

  /** As the document calls it, or by its target. */
  private String name(int label) {
    if (scene.decision().isEmpty()) {
      return "sample";
    }
    int outputs = scene.network().outputs();
    return switch (scene.decision().get()) {
      case LARGEST ->
          scene
              .names()
              .label(scene.network().depth(), label)
              .orElse("output " + (label + 1) + " of " + outputs);
      case ABOVE_HALF -> "target " + label;
      case ABOVE_ZERO -> label == 0 ? "target −1" : "target 1";
    };
  }
}
