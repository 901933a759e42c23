package org.deltascope.figure.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.HorizontalAlign;

/**
 * The confusion matrix of a network that tells classes apart: of the samples that are trained on,
 * and of those held back.
 */
public final class ConfusionFigure {
  private static final String TITLE = "Confusion matrix";
  private static final double LEAST_WIDTH = 240;
  private static final double LARGEST_CELL = 64;
  private static final double LEAST_BESIDE = 24;
  private static final double EDGE = 10;
  private static final double LINE = 24;
  private static final double ALONE = 120;

  private final PlotTexts texts;

  /** Measures texts with that. */
  public ConfusionFigure(TextMeasure text) {
    texts = new PlotTexts(text);
  }

  /** {@return the figure; its height follows from its width} */
  public Figure of(ConfusionScene scene) {
    double width = Math.max(LEAST_WIDTH, scene.width());
    return scene.missing().map(words -> none(words, width)).orElseGet(() -> drawn(scene, width));
  }

  private Figure none(String words, double width) {
    Mark line =
        line(new Point(width / 2, ALONE / 2), HorizontalAlign.MIDDLE, words, width - 2 * EDGE);
    return new Figure(width, ALONE, List.of(line), TITLE, words);
  }

  private Figure drawn(ConfusionScene scene, double width) {
    List<ConfusionScene.Part> parts = scene.parts();
    int classes = parts.getFirst().confusion().classes();
    boolean beside = parts.size() > 1 && cell(width / 2, classes) >= LEAST_BESIDE;
    double room = beside ? width / 2 : width;
    double cell = cell(room, classes);
    double high = ConfusionMatrix.ABOVE + classes * cell + EDGE;
    List<Mark> marks = new ArrayList<>();
    double y = EDGE;
    for (int k = 0; k < parts.size(); k++) {
      Point corner = new Point(beside ? k * room : 0, y);
      marks.addAll(
          new ConfusionMatrix(scene, parts.get(k), texts).marks(corner, cell, room - 2 * EDGE));
      y += beside && k + 1 < parts.size() ? 0 : high;
    }
    String rule = "A row is what the target says, a column what the network says: " + scene.rule();
    marks.add(line(new Point(6, y + EDGE), HorizontalAlign.START, rule, width - 2 * EDGE));
    String words =
        parts.stream()
            .map(part -> new ConfusionWords(scene, part).description())
            .collect(Collectors.joining(" "));
    return new Figure(width, y + LINE, marks, TITLE, words);
  }

  private static double cell(double room, int classes) {
    return Math.floor(Math.min(LARGEST_CELL, (room - ConfusionMatrix.LEFT - EDGE) / classes));
  }

  private Mark line(Point at, HorizontalAlign align, String words, double room) {
    return texts.line(at, align, List.of(PlotTexts.muted(words)), room, Subject.none());
  }
}
