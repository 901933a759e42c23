package org.deltascope.figure.norms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.CrossHair;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.plot.Tick;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.history.norm.UpdateNorms;

/**
 * How long the errors and the gradients of each layer are, over the updates so far: below the loss
 * curve of a training, why a layer learns or does not.
 */
public final class NormsFigure {
  private static final double LEAST_WIDTH = 320;
  private static final double PLOT = 150;
  private static final double HEAD = 44;
  private static final double ROW = 15;
  private static final double LEFT = 62;
  private static final double RIGHT = 52;
  private static final double GAP = 8;

  private final PlotTexts texts;

  /** Measures texts with that. */
  public NormsFigure(TextMeasure text) {
    texts = new PlotTexts(text);
  }

  /** {@return the plots; their height follows from the layers} */
  public NormsPlot of(NormsScene scene) {
    double width = Math.max(LEAST_WIDTH, scene.width());
    long updates = scene.norms().isEmpty() ? 0 : scene.norms().getLast().update() + 1;
    if (updates == 0) {
      return empty(width);
    }
    double high = Math.max(PLOT, 13.0 * (scene.layers() + 1));
    List<Mark> marks = new ArrayList<>();
    List<String> said = new ArrayList<>();
    double y = 0;
    Optional<Scale> across = Optional.empty();
    for (NormLines lines : lines(scene)) {
      List<String> told = told(scene, lines, width - 2 * GAP);
      double head = HEAD + ROW * (told.size() - 1);
      Bounds area = new Bounds(LEFT, y + head, width - LEFT - RIGHT, high);
      Axes axes = lines.axes(area, updates);
      across = Optional.of(axes.x());
      marks.addAll(heads(lines, told, y, width - 2 * GAP));
      marks.addAll(plot(scene, lines, axes));
      said.add(String.join(", ", lines.words(nearest(scene))));
      y += head + high + PlotTexts.BELOW + GAP;
    }
    String description =
        "‖δ‖ and ‖∂L/∂W‖ of %,d layer%s over %,d update%s. At update %,d: %s."
            .formatted(
                scene.layers(),
                scene.layers() == 1 ? "" : "s",
                updates,
                updates == 1 ? "" : "s",
                nearest(scene).update(),
                String.join("; ", said));
    Figure figure = new Figure(width, y, marks, "Lengths of δ and ∂L/∂W", description);
    return new NormsPlot(figure, across.orElseThrow(), updates);
  }

  private List<NormLines> lines(NormsScene scene) {
    return List.of(
        new NormLines(texts, scene, "δ", UpdateNorms::errors),
        new NormLines(texts, scene, "∂W", UpdateNorms::gradients));
  }

  /** The update that is drawn nearest to the one that is told. */
  private static UpdateNorms nearest(NormsScene scene) {
    return scene.norms().stream()
        .min(Comparator.comparingLong(norms -> Math.abs(norms.update() - scene.told())))
        .orElseThrow();
  }

  private List<Mark> heads(NormLines lines, List<String> told, double y, double room) {
    List<Mark> marks = new ArrayList<>();
    marks.add(line(GAP, y + 12, muted(title(lines) + few(lines.scene())), room));
    for (int k = 0; k < told.size(); k++) {
      marks.add(line(GAP, y + 30 + k * ROW, strong(told.get(k)), room));
    }
    return marks;
  }

  private List<Mark> plot(NormsScene scene, NormLines lines, Axes axes) {
    Bounds area = axes.area();
    List<Mark> marks = new ArrayList<>();
    for (Tick tick : axes.y().ticks(4)) {
      double at = axes.y().at(tick.value());
      marks.add(axes.across(at, Role.BORDER));
      marks.add(
          texts.line(
              new Point(area.x() - 5, at),
              HorizontalAlign.END,
              List.of(PlotTexts.muted(tick.text())),
              LEFT - 10,
              Subject.none()));
    }
    marks.add(axes.across(area.bottom(), Role.MUTED));
    marks.addAll(texts.below(axes, List.of(PlotTexts.muted("update"))));
    marks.addAll(lines.marks(axes));
    CrossHair cross = new CrossHair(axes);
    marks.addAll(cross.here(scene.current()));
    marks.addAll(cross.pointed(scene.pointed()));
    return marks;
  }

  private static String few(NormsScene scene) {
    List<UpdateNorms> norms = scene.norms();
    long apart = norms.size() < 2 ? 1 : norms.get(1).update() - norms.get(0).update();
    return apart == 1 ? "" : ", one of %,d updates".formatted(apart);
  }

  private static String title(NormLines lines) {
    String what =
        lines.symbol().equals("δ")
            ? "‖δ‖ of each layer, mean over the samples of the batch"
            : "‖∂L/∂W‖ of each layer";
    return lines.isLogarithmic() ? what + ", logarithmic" : what;
  }

  /** The numbers of an update, in as many rows as it takes. */
  private List<String> told(NormsScene scene, NormLines lines, double room) {
    UpdateNorms norms = nearest(scene);
    List<String> rows = new ArrayList<>();
    String row = "update %,d:".formatted(norms.update());
    for (String words : lines.words(norms)) {
      String longer = row + (row.endsWith(":") ? " " : ", ") + words;
      if (texts.width(List.of(strong(longer))) > room) {
        rows.add(row.endsWith(":") ? row : row + ",");
        longer = words;
      }
      row = longer;
    }
    rows.add(row);
    return rows;
  }

  private Mark line(double x, double y, Span words, double room) {
    return texts.line(new Point(x, y), HorizontalAlign.START, List.of(words), room, Subject.none());
  }

  private static Span muted(String words) {
    return PlotTexts.muted(words);
  }

  private static Span strong(String words) {
    return Span.of(words, FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD));
  }

  private NormsPlot empty(double width) {
    Mark words =
        line(GAP, 20, muted("Known as soon as the gradients of an update are computed"), width);
    Figure figure =
        new Figure(
            width,
            40,
            List.of(words),
            "Lengths of δ and ∂L/∂W",
            "Known as soon as the gradients of an update are computed.");
    return new NormsPlot(figure, Scale.linear(0, 1, 0, width), 0);
  }
}
