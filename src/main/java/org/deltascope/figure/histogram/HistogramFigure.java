package org.deltascope.figure.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Name;

/**
 * The weights and the activations of each layer as histograms, one row a layer, and below them
 * which neurons are dead or saturated.
 */
public final class HistogramFigure {
  private static final double LEAST_WIDTH = 320;
  private static final double HEAD = 30;
  private static final double PLOT = 88;
  private static final double NOTE = 16;
  private static final double GAP = 14;
  private static final double RIGHT = 14;

  private final PlotTexts texts;

  /** Measures texts with that. */
  public HistogramFigure(TextMeasure text) {
    texts = new PlotTexts(text);
  }

  /** {@return the figure; its height follows from its width} */
  public Figure of(HistogramScene scene) {
    double width = Math.max(LEAST_WIDTH, scene.width());
    List<Mark> marks = new ArrayList<>();
    double y = GAP / 2;
    for (LayerNumbers layer : scene.layers()) {
      HistogramWords words = new HistogramWords(scene, layer);
      weights(words, area(0, y, width), marks);
      activations(words, area(1, y, width), marks);
      y += HEAD + PLOT + PlotTexts.BELOW + NOTE * words.notes().size() + GAP;
    }
    String description =
        scene.layers().stream()
            .map(layer -> new HistogramWords(scene, layer).description())
            .collect(Collectors.joining(" "));
    return new Figure(width, y, marks, "Weights and activations", description);
  }

  private static Bounds area(int column, double y, double width) {
    double half = width / 2;
    return new Bounds(
        column * half + PlotTexts.LEFT, y + HEAD, half - PlotTexts.LEFT - RIGHT, PLOT);
  }

  private void weights(HistogramWords words, Bounds area, List<Mark> marks) {
    LayerNumbers numbers = words.numbers();
    Subject subject = new Subject.Weights(numbers.layer());
    marks.add(heading(area, words.weights(), words.ofWeights(), subject));
    marks.addAll(
        new HistogramPlot(texts, area, subject)
            .marks(numbers.weights(), "weight", (from, _) -> Role.ofSign(from)));
  }

  private void activations(HistogramWords words, Bounds area, List<Mark> marks) {
    LayerNumbers numbers = words.numbers();
    Subject subject = new Subject.Layer(numbers.layer());
    HistogramPlot plot = new HistogramPlot(texts, area, subject);
    marks.add(heading(area, words.activations(), words.ofActivations(), subject));
    marks.addAll(
        numbers
            .activations()
            .map(found -> plot.marks(found, "activation", (_, _) -> Role.FORWARD))
            .orElseGet(() -> List.of(plot.frame())));
    double y = area.bottom() + PlotTexts.BELOW + NOTE / 2;
    for (HistogramWords.Note note : words.notes()) {
      marks.add(
          texts.line(
              new Point(area.x(), y),
              HorizontalAlign.START,
              SpanFactory.text(note.words(), FontStyle.REGULAR, Ink.of(Role.TEXT)),
              area.width(),
              note.subject()));
      y += NOTE;
    }
  }

  private Mark heading(Bounds area, Name name, String words, Subject subject) {
    return texts.line(
        new Point(area.x(), area.y() - HEAD + 9),
        HorizontalAlign.START,
        SpanFactory.join(
            SpanFactory.name(name, FontStyle.MATH, Ink.of(Role.TEXT)),
            PlotTexts.muted("  " + words)),
        area.width(),
        subject);
  }
}
